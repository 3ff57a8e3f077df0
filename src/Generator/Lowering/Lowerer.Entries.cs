using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Parts of vectors and matrices that are read: entries and rows.</content>
internal sealed partial class Lowerer
{
    private bool IsTensor(ITypeSymbol? type) => RuntimeFunctions.IsTensor(TypeOf(type));

    private bool IsTensor(LoweredValue value) => value is Single { Value: var single } && _builder.TypeOf(single) is { Rank: Rank.Vector or Rank.Matrix };

    private LoweredValue LowerEntry(IPropertyReferenceOperation reference)
    {
        int tensor = LowerSingle(reference.Instance!);
        return Entry(tensor, [.. reference.Arguments.Select(argument => LowerEntryIndex(argument.Value, tensor))]);
    }

    private LoweredValue LowerEntry(IImplicitIndexerReferenceOperation reference)
    {
        if (reference.Argument is IRangeOperation range)
            throw Refused.At(range, Descriptors.TensorEntry, "A range of a vector");
        int tensor = LowerSingle(reference.Instance);
        return Entry(tensor, LowerEntryIndex(reference.Argument, tensor));
    }

    private int LowerEntryIndex(IOperation index, int tensor)
    {
        while (index is IConversionOperation { Type.Name: "Index" } conversion)
            index = conversion.Operand;
        return index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
            ? _builder.Apply(Primitives.IntegerSubtract, _builder.Apply(Primitives.Length, tensor), LowerSingle(fromEnd.Operand))
            : _builder.Convert(LowerSingle(index), "int");
    }

    private Single Entry(int tensor, params int[] indices) => new(_builder.Apply(Primitives.Entry, [tensor, .. indices]));

    /// <summary><c>new Vector&lt;double&gt;(n)</c> and <c>new Matrix&lt;double&gt;(m, n)</c>; null for what is made from entries.</summary>
    private Single? LowerZeros(IObjectCreationOperation creation, IMethodSymbol constructor, INamedTypeSymbol tensor)
    {
        if (constructor.Parameters.IsEmpty || !constructor.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_Int32))
            return null;
        int[] sizes = new int[constructor.Parameters.Length];
        foreach (IArgumentOperation argument in creation.Arguments)
            sizes[argument.Parameter!.Ordinal] = LowerSingle(argument.Value);
        int zero = _builder.Constant(new Literal(ReadValue(tensor)!.Value.Element, 0));
        return new Single(_builder.Apply(sizes.Length == 1 ? Primitives.FilledVector : Primitives.FilledMatrix, [zero, .. sizes]));
    }

    /// <summary>The rows of a matrix, the entries of a vector.</summary>
    private LoweredValue Part(int tensor, int index) =>
        _builder.TypeOf(tensor).Rank == Rank.Matrix ? new Single(_builder.Apply(Primitives.RowOf, tensor, index)) : Entry(tensor, index);

    /// <summary>How many rows a matrix has, or entries a vector.</summary>
    private int PartCount(LoweredValue tensor)
    {
        int value = ((Single)tensor).Value;
        return _builder.Apply(_builder.TypeOf(value).Rank == Rank.Matrix ? Primitives.Rows : Primitives.Length, value);
    }

    /// <summary>A row or rows of a matrix; null for any other method.</summary>
    private LoweredValue? LowerRows(IMethodSymbol method, LoweredValue? matrix, LoweredValue[] arguments, IOperation at)
    {
        if (!IsTensor(method.ContainingType) || matrix is not Single { Value: var value } || method.Name is not ("Row" or "RowRange"))
            return null;
        int[] indices = [.. arguments.Select(argument => argument is Single { Value: var index } ? index : throw Unsupported.Operation(at))];
        return method.Name == "Row" ? Part(value, indices[0]) : new Single(_builder.Apply(Primitives.SliceRows, [value, .. indices]));
    }
}
