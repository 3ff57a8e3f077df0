namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>What tensors come to, and variables that hold them.</content>
internal sealed partial class ProgramGenerator
{
    private Bounded? RealOfTensors(int depth)
    {
        int length = Pick(Signature.Rows, Signature.RowLength);
        if (OneIn(3) && Find(static variable => variable.Kind is VariableKind.Vector or VariableKind.Matrix) is { } known)
            return new(Entry(known), Tame);
        bool isVector = OneIn(2);
        if ((isVector ? VectorOf(length, depth) : MatrixOf(length, Signature.RowLength, depth)) is not { } tensor)
            return null;
        double all = length * (isVector ? 1 : Signature.RowLength) * tensor.Bound;
        return _random.Next(6) switch
        {
            0 => new(Call("Sum($0)", tensor.Node), all),
            1 => new(Call("Mean($0)", tensor.Node), tensor.Bound),
            2 => new(Call("SumOfSquares($0)", TameTensor(tensor, Tame)), all * Tame),
            3 => new(Call("Max($0)", tensor.Node), tensor.Bound),
            4 when isVector && OneIn(2) && VectorOf(length, depth) is { } other => new(Call("Dot($0, $1)", tensor.Node, other.Node), all * other.Bound),
            4 when isVector => new(Call("LogSumExp($0)", TameTensor(tensor, Tame)), Tame + 2),
            _ => new(Call(isVector ? "$0[$1]" : "$0[$1, $2]", tensor.Node, Index(length), Index(Signature.RowLength)), tensor.Bound),
        };
    }

    private Node Entry(Variable tensor) => tensor.Kind == VariableKind.Vector
        ? Call($"{tensor.Name}[$0]", Index(tensor.Length))
        : Call($"{tensor.Name}[$0, $1]", Index(tensor.Length), Index(tensor.Columns));

    private Node TensorStatement()
    {
        if (!OneIn(3) && Find(static variable => variable.Kind is VariableKind.Vector or VariableKind.Matrix && variable.IsAssignable) is { } known && ValueFor(known) is { } changed)
            return new Node(Sort.Statement, $"{known.Name} = $0;", changed);
        string name = Name("t");
        int length = Pick(Signature.Rows, Signature.RowLength);
        Variable variable = OneIn(2) ? RandomPrograms.Variable.Vector(name, length) : RandomPrograms.Variable.Matrix(name, length, Signature.RowLength);
        return ValueFor(variable) is { } value ? Add(variable, $"{(variable.Kind == VariableKind.Vector ? "Vector" : "Matrix")}<real> {name} = $0;", value) : Assignment();
    }

    private Node? ValueFor(Variable tensor) =>
        (tensor.Kind == VariableKind.Vector ? VectorOf(tensor.Length, 2) : MatrixOf(tensor.Length, tensor.Columns, 2)) is { } value ? TameTensor(value, Tame) : null;
}
