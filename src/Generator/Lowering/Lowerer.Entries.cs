using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Parts of vectors and matrices: entries and rows.</content>
internal sealed partial class Lowerer
{
    private bool IsTensor(ITypeSymbol? type) => RuntimeFunctions.IsTensor(TypeOf(type));

    private bool IsTensor(LoweredValue value) => value is Single { Value: var single } && _builder.TypeOf(single) is { Rank: Rank.Vector or Rank.Matrix };

    private LoweredValue LowerEntry(IPropertyReferenceOperation reference)
    {
        int tensor = LowerSingle(reference.Instance!);
        return Entry(tensor, IndicesOf(reference, tensor));
    }

    private LoweredValue LowerEntry(IImplicitIndexerReferenceOperation reference)
    {
        int tensor = LowerSingle(reference.Instance);
        return Entry(tensor, IndexOf(reference, tensor));
    }

    private AssignmentTarget LocateEntry(IPropertyReferenceOperation reference)
    {
        LoweredValue tensor = Lower(reference.Instance!);
        return LocateEntry(tensor, IndicesOf(reference, First(tensor)), reference);
    }

    private AssignmentTarget LocateEntry(IImplicitIndexerReferenceOperation reference)
    {
        LoweredValue tensor = Lower(reference.Instance);
        return LocateEntry(tensor, [IndexOf(reference, First(tensor))], reference);
    }

    private int[] IndicesOf(IPropertyReferenceOperation reference, int tensor) => [.. reference.Arguments.Select(argument => LowerEntryIndex(argument.Value, tensor))];

    private int IndexOf(IImplicitIndexerReferenceOperation reference, int tensor) => reference.Argument is IRangeOperation range
        ? throw Refused.At(range, Descriptors.TensorEntry, "A range of a vector", "use Slice")
        : LowerEntryIndex(reference.Argument, tensor);

    private int LowerEntryIndex(IOperation index, int tensor)
    {
        while (index is IConversionOperation { Type.Name: "Index" } conversion)
            index = conversion.Operand;
        return index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
            ? _builder.Apply(Primitives.IntegerSubtract, _builder.Apply(Primitives.Length, tensor), LowerSingle(fromEnd.Operand))
            : _builder.Convert(LowerSingle(index), "int");
    }

    private Single Entry(int tensor, params int[] indices) =>
        _builder.TypeOf(tensor).IsTensorMemory ? Load(tensor, indices) : new(_builder.Apply(Primitives.Entry, [tensor, .. indices]));

    /// <summary>The rows of a matrix, the entries of a vector.</summary>
    private LoweredValue Part(int tensor, int index) =>
        _builder.TypeOf(tensor).Rank == Rank.Matrix ? new Single(WithOrigins(_builder.Apply(Primitives.RowOf, tensor, index), tensor)) : Entry(tensor, index);

    /// <summary>How many rows a matrix has, or entries a vector.</summary>
    private int PartCount(LoweredValue tensor)
    {
        int value = ((Single)tensor).Value;
        return _builder.Apply(_builder.TypeOf(value).Rank is Rank.Matrix or Rank.MatrixMemory ? Primitives.Rows : Primitives.Length, value);
    }

    /// <summary>A row or rows of a matrix; null for any other method.</summary>
    private LoweredValue? LowerRows(IMethodSymbol method, LoweredValue? matrix, LoweredValue[] arguments, IOperation at)
    {
        if (!IsTensor(method.ContainingType) || matrix is not Single { Value: var value } || method.Name is not ("Row" or "RowRange"))
            return null;
        int[] indices = [.. arguments.Select(argument => argument is Single { Value: var index } ? index : throw Unsupported.Operation(at))];
        if (IsTensorMemory(matrix))
            return method.Name == "Row" ? Load(new ElementTarget(matrix, indices)) : View(matrix, indices[0], indices[1]);
        LoweredValue rows = method.Name == "Row" ? Part(value, indices[0]) : new Single(_builder.Apply(Primitives.SliceRows, [value, .. indices]));
        return new Single(WithOrigins(First(rows), value));
    }
}
