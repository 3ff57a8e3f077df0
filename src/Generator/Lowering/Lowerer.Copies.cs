using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>What copies and moves the elements of arrays.</content>
internal sealed partial class Lowerer
{
    /// <summary>The methods of arrays and spans that copy or move elements; null for any other.</summary>
    private LoweredValue? LowerCopy(IMethodSymbol method, LoweredValue array, LoweredValue[] rest)
    {
        switch (method.Name, rest.Length)
        {
            case ("ToArray" or "Clone", 0):
                return EachPart(array, CopyOf);
            case ("CopyTo", 1) when IsAlike(array, rest[0]):
                return Copy(array, rest[0]);
            case ("CopyTo", 2) when IsAlike(array, rest[0]) && rest[1] is Single { Value: var start }:
                return Copy(array, View(rest[0], start, LengthOf(array)));
            case ("Copy", 2) when IsAlike(array, rest[0]) && rest[1] is Single { Value: var length }:
                return Copy(View(array, Int(0), length), View(rest[0], Int(0), length));
            case ("Copy", 4) when rest[0] is Single { Value: var from } && IsAlike(array, rest[1]) && rest[2] is Single { Value: var to } && rest[3] is Single { Value: var count }:
                return Copy(View(array, from, count), View(rest[1], to, count));
            case ("Clear", 2) when rest[0] is Single { Value: var first } && rest[1] is Single { Value: var cleared }:
                foreach (int part in Leaves(View(array, first, cleared)))
                    Fill(part, _builder.Constant(new Literal(_builder.TypeOf(part).Element, 0)));
                return new Unassigned();
            case ("Reverse", 0) when method.ReturnsVoid:
                foreach (int part in Leaves(array))
                    Reverse(part);
                return new Unassigned();
            default:
                return null;
        }
    }

    /// <summary><c>array[start..end]</c></summary>
    private LoweredValue LowerRangeCopy(IArrayElementReferenceOperation element, IRangeOperation range) =>
        LowerMemory(element.ArrayReference) is var array && TypeOf(array).Rank == Rank.Array
            ? WithType(EachPart(LowerRange(array, range), CopyOf), TypeOf(element.Type))
            : throw Unsupported.Value(element);

    /// <summary>Elements of one array are copied as if they all were read first.</summary>
    private Unassigned Copy(LoweredValue source, LoweredValue destination)
    {
        LoweredValue read = IsApart(source, destination) ? source : EachPart(source, CopyOf);
        foreach ((int from, int to) in Leaves(read).Zip(Leaves(destination), static (a, b) => (a, b)))
            CopyElements(from, to);
        return new Unassigned();
    }

    private void Reverse(int array)
    {
        int copy = CopyOf(array), last = _builder.Apply(Primitives.IntegerSubtract, _builder.Apply(Primitives.ArrayLength, array), Int(1));
        IrType element = _builder.TypeOf(array).WithRank(Rank.Scalar);
        ForEachIndex(_builder.Apply(Primitives.ArrayLength, array), index =>
            _builder.WriteEffect(Primitives.Store, array, index, _builder.Apply(Primitives.Load, element, copy, _builder.Apply(Primitives.IntegerSubtract, last, index))));
    }

    private int CopyOf(int array)
    {
        int copy = _builder.WriteUnique(Primitives.NewArray, _builder.TypeOf(array), _builder.Apply(Primitives.ArrayLength, array));
        CopyElements(array, copy);
        return copy;
    }

    private int CopyOfGrid(int grid)
    {
        LoweredValue array = new Single(grid);
        IrType type = _builder.TypeOf(grid);
        int copy = _builder.WriteUnique(Primitives.NewArray, type, [.. Enumerable.Range(0, type.Indices).Select(axis => LengthOf(array, axis))]);
        ForEachIndex(CountOf(array), position =>
        {
            int[] indices = IndicesOf(array, position);
            _builder.WriteEffect(Primitives.Store, [copy, .. indices, _builder.Apply(Primitives.Load, type.Item, [grid, .. indices])]);
        });
        return copy;
    }

    /// <summary>Whether two arrays hold elements of one kind.</summary>
    private bool IsAlike(LoweredValue a, LoweredValue b) => IsMemory(b) && b is not Rows && Leaves(a).Select(_builder.TypeOf).SequenceEqual(Leaves(b).Select(_builder.TypeOf));

    /// <summary>Whether two arrays are surely not parts of one.</summary>
    private bool IsApart(LoweredValue a, LoweredValue b) =>
        !Leaves(a).Select(_builder.RootOf).Intersect(Leaves(b).Select(_builder.RootOf)).Any();

    private void CopyElements(int source, int destination)
    {
        IrType element = _builder.TypeOf(source).WithRank(Rank.Scalar);
        ForEachIndex(_builder.Apply(Primitives.ArrayLength, source), index => _builder.WriteEffect(Primitives.Store, destination, index, _builder.Apply(Primitives.Load, element, source, index)));
    }

    private void Fill(int array, int value) => ForEachIndex(_builder.Apply(Primitives.ArrayLength, array), index => _builder.WriteEffect(Primitives.Store, array, index, value));
}
