using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>Tensors that are added to in place. A product that is only added to a sum has no memory of its own.</content>
internal sealed partial class BodyWriter
{
    private readonly HashSet<int> _summands;

    private void WriteNewSum(Instruction sum)
    {
        string name = DestinationOf(sum.Result)?.Expression ?? TakeTensor(sum.Result, "sum", ShapeLike(sum.Operands[0]));
        _writer.Line($"{Kernels}Accumulate.Start({Operand(sum.Operands[0]).Code}, {name});");
        _texts[sum.Result] = new Text(name, Precedence.Primary);
    }

    private void WriteAddition(Instruction addition)
    {
        string sum = Operand(addition.Operands[0]).Code;
        if (addition.Primitive == Primitives.AddTo)
            WriteSummand(Last(addition), sum);
        else
            _writer.Line($"{Kernels}Accumulate.{addition.Primitive.Name}({Operand(Last(addition)).Code}, {Operand(addition.Operands[1]).Code}, {sum});");
    }

    private void WriteSummand(int value, string sum)
    {
        if (!_summands.Contains(value))
        {
            _writer.Line($"{Kernels}Accumulate.Add({Operand(value).Code}, {sum});");
            return;
        }
        Instruction product = _definitions[value]!;
        string factors = string.Join(", ", product.Operands.Select(factor => Typed(factor).Code));
        _writer.Separate();
        _writer.Line($"// {FormulaPrinter.Shorten($"{sum} += {Formula(value).Code}", 110)}");
        _writer.Line($"{Kernels}{product.Primitive.Symbol}({factors}, {sum}, accumulate: true);");
    }
}
