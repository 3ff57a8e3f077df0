using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Arrays and spans: references to memory, whose elements are loaded and stored.</content>
internal sealed partial class Lowerer
{
    // Collection expressions are younger than the Roslyn that the generator is built with: their kinds are known by number.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private static bool IsMemory(ITypeSymbol? type) => TypeReader.ReadValue(type) is { IsReference: true };

    private ElementTarget LocateElement(IArrayElementReferenceOperation element)
    {
        int array = LowerSingle(element.ArrayReference);
        if (element.Indices[0] is IRangeOperation range)
            throw Refused.At(range, Descriptors.OperationNotSupported, "A range of an array, which is a copy,", "take AsSpan of the array, which is not");
        return new ElementTarget(array, [.. element.Indices.Select(index => LowerIndex(index, array))]);
    }

    private ElementTarget LocateElement(IPropertyReferenceOperation indexer)
    {
        int array = LowerSingle(indexer.Instance!);
        return new ElementTarget(array, [.. indexer.Arguments.Select(argument => LowerIndex(argument.Value, array))]);
    }

    private ElementTarget LocateElement(IImplicitIndexerReferenceOperation indexer)
    {
        int array = LowerSingle(indexer.Instance);
        return new ElementTarget(array, [LowerIndex(indexer.Argument, array)]);
    }

    /// <summary>An index, counted from the end where it says so.</summary>
    private int LowerIndex(IOperation index, int array)
    {
        if (index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd)
            return _builder.Apply(Primitives.IntegerSubtract, LengthOf(array), LowerSingle(fromEnd.Operand));
        if (index is IConversionOperation { Type.Name: "Index" } conversion)
            return LowerIndex(conversion.Operand, array);
        int value = LowerSingle(index);
        return _builder.TypeOf(value) == IrType.Int32 ? value : _builder.Convert(value, "int");
    }

    private int LengthOf(int array) => _builder.Apply(Primitives.ArrayLength, array);

    private LoweredValue Load(ElementTarget element)
    {
        IrType type = _builder.TypeOf(element.Array);
        return type.Rank == Rank.Jagged && element.Indices.Length == 1
            ? new Single(_builder.Apply(Primitives.Row, type.WithRank(Rank.Array), element.Array, element.Indices[0]))
            : new Single(_builder.Apply(Primitives.Load, type.WithRank(Rank.Scalar), [element.Array, .. element.Indices]));
    }

    private void Store(ElementTarget element, LoweredValue value, IOperation at)
    {
        if (value is not Single single || _builder.TypeOf(single.Value).IsReference)
            throw Refused.At(at, Descriptors.OperationNotSupported, "Storing an array in an array", "copy its elements");
        _builder.WriteEffect(Primitives.Store, [element.Array, .. element.Indices, single.Value]);
    }

    private LoweredValue LowerArrayCreation(IArrayCreationOperation creation)
    {
        if (TypeReader.ReadValue(creation.Type) is not { Rank: Rank.Array or Rank.Grid } type)
            throw Unsupported.Value(creation);
        int[] sizes = [.. creation.DimensionSizes.Select(LowerSingle)];
        int array = NewArray(type, sizes);
        if (creation.Initializer is { } initializer)
            StoreElements(array, initializer, []);
        return new Single(array);
    }

    private int NewArray(IrType type, params int[] sizes) => _builder.WriteUnique(Primitives.NewArray, type, sizes);

    private void StoreElements(int array, IArrayInitializerOperation initializer, int[] outer)
    {
        for (int i = 0; i < initializer.ElementValues.Length; i++)
        {
            int[] indices = [.. outer, Int(i)];
            if (initializer.ElementValues[i] is IArrayInitializerOperation inner)
                StoreElements(array, inner, indices);
            else
                Store(new ElementTarget(array, indices), Lower(initializer.ElementValues[i]), initializer);
        }
    }

    /// <summary><c>[a, b, c]</c> as an array or span.</summary>
    private LoweredValue LowerCollection(IOperation collection)
    {
        if (TypeReader.ReadValue(collection.Type) is not { Rank: Rank.Array } type || collection.ChildOperations.Any(static element => element.Kind == Spread))
            throw Unsupported.Operation(collection);
        LoweredValue[] elements = [.. collection.ChildOperations.Select(Lower)];
        int array = NewArray(type, Int(elements.Length));
        for (int i = 0; i < elements.Length; i++)
            Store(new ElementTarget(array, [Int(i)]), elements[i], collection);
        return new Single(array);
    }

    /// <summary>Roslyn has no kind of operation for stackalloc: its parts are the length and, where they are given, the elements.</summary>
    private LoweredValue LowerStackAllocation(IOperation allocation)
    {
        if (TypeReader.ReadValue(allocation.Type) is not { Rank: Rank.Array } type)
            throw Unsupported.Value(allocation);
        IOperation[] parts = [.. allocation.ChildOperations];
        int array = NewArray(type, LowerSingle(parts[0]));
        for (int i = 1; i < parts.Length; i++)
            Store(new ElementTarget(array, [Int(i - 1)]), Lower(parts[i]), allocation);
        return new Single(array);
    }

    private int Int(int value) => _builder.Constant(Literal.Integer("int", value));

    /// <summary>The members of arrays and spans; null for any other.</summary>
    private LoweredValue? LowerArrayMember(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IInvocationOperation call)
    {
        LoweredValue? first = instance ?? (arguments.Length > 0 ? arguments[0] : null);
        if (first is not Single { Value: int array } || !_builder.TypeOf(array).IsReference || !IsLibrary(method.ContainingType))
            return null;
        int[] rest = [.. arguments.Skip(instance is null ? 1 : 0).Select(argument => argument is Single single ? single.Value : throw Unsupported.Operation(call))];
        IrType type = _builder.TypeOf(array);
        bool isRow = type.Rank == Rank.Array;
        switch (method.Name, rest.Length)
        {
            case ("AsSpan" or "AsReadOnlySpan", 0) when isRow:
                return first;
            case ("AsSpan" or "Slice", 1) when isRow:
                return new Single(View(array, rest[0], _builder.Apply(Primitives.IntegerSubtract, LengthOf(array), rest[0])));
            case ("AsSpan" or "Slice", 2) when isRow:
                return new Single(View(array, rest[0], rest[1]));
            case ("GetLength", 1):
                return new Single(_builder.Apply(Primitives.GridLength, array, rest[0]));
            case ("ToArray" or "Clone", 0) when isRow:
                int copy = NewArray(type, LengthOf(array));
                CopyElements(array, copy);
                return new Single(copy);
            case ("CopyTo", 1) when isRow && _builder.TypeOf(rest[0]) == type && _builder.RootOf(array) != _builder.RootOf(rest[0]):
                CopyElements(array, rest[0]);
                return new Unassigned();
            case ("Clear", 0) when isRow:
                ForEachElement(array, index => _builder.WriteEffect(Primitives.Store, array, index, _builder.Constant(new Literal(type.Element, 0))));
                return new Unassigned();
            case ("Fill", 1) when isRow:
                ForEachElement(array, index => _builder.WriteEffect(Primitives.Store, array, index, rest[0]));
                return new Unassigned();
            default:
                return null;
        }
    }

    private static bool IsLibrary(INamedTypeSymbol type) => type is { ContainingNamespace.Name: "System", Name: "Span" or "ReadOnlySpan" or "MemoryExtensions" or "Array" };

    private int View(int array, int start, int length) => _builder.Apply(Primitives.View, _builder.TypeOf(array), array, start, length);

    private void CopyElements(int source, int destination)
    {
        IrType element = _builder.TypeOf(source).WithRank(Rank.Scalar);
        ForEachElement(source, index => _builder.WriteEffect(Primitives.Store, destination, index, _builder.Apply(Primitives.Load, element, source, index)));
    }

    private void ForEachElement(int array, Action<int> write)
    {
        int length = LengthOf(array);
        ProgramBuilder.RegionScope body = _builder.NewRegion();
        _builder.TouchAll();
        _builder.Enter(body);
        write(_builder.RegionParameter(IrType.Int32, "i"));
        _builder.Leave();
        _builder.TouchAll();
        _builder.WriteStructured(Primitives.For, [Int(0), length, Int(1)], [body.ToRegion([])], []);
    }
}
