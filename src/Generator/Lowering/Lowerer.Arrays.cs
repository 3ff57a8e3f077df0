using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Arrays and spans: references to memory, whose elements are loaded and stored. An array of structures is an aggregate of arrays, one for each number
/// of an element, which have their elements at the same indices.
/// </content>
internal sealed partial class Lowerer
{
    // Collection expressions are younger than the Roslyn that the generator is built with: their kinds are known by number.
    internal const OperationKind CollectionExpression = (OperationKind)127;
    internal const OperationKind Spread = (OperationKind)128;

    private bool IsMemory(ITypeSymbol? type) => TypeReader.IsMemory(TypeOf(type)) || LayersReader.Item(TypeOf(type)) is not null;

    private LoweredValue LowerMemory(IOperation operation) =>
        Lower(operation) is var value && IsSequence(value) ? value : throw Unsupported.Value(operation);

    private bool IsMemory(LoweredValue value) => value is Single { Value: var array } ? _builder.TypeOf(array).IsReference : value is Aggregate { Structure.IsElements: true } or Rows;

    private IrType TypeOf(LoweredValue array) => array switch
    {
        Rows rows => TypeOf(rows.Elements).WithRank(Rank.Jagged),
        Reference list => _builder.TypeOf(ItemsOf(list)),
        _ => _builder.TypeOf(First(array)),
    };

    private ElementTarget LocateElement(IArrayElementReferenceOperation element)
    {
        LoweredValue array = LowerMemory(element.ArrayReference);
        return new ElementTarget(array, [.. element.Indices.Select(index => LowerIndex(index, array))]);
    }

    private ElementTarget LocateElement(IPropertyReferenceOperation indexer)
    {
        LoweredValue array = LowerMemory(indexer.Instance!);
        return Located(array, indexer, [.. indexer.Arguments.Select(argument => LowerIndex(argument.Value, array))]);
    }

    private ElementTarget LocateElement(IImplicitIndexerReferenceOperation indexer)
    {
        LoweredValue array = LowerMemory(indexer.Instance);
        return Located(array, indexer, LowerIndex(indexer.Argument, array));
    }

    private ElementTarget Located(LoweredValue array, IOperation at, params int[] indices) => array is Reference list ? ItemOf(list, indices[0], at) : new ElementTarget(array, indices);

    /// <summary>An index, counted from the end where it says so.</summary>
    private int LowerIndex(IOperation index, LoweredValue array)
    {
        if (index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd)
            return _builder.Apply(Primitives.IntegerSubtract, LengthOf(array), LowerSingle(fromEnd.Operand));
        if (index is IConversionOperation { Type.Name: "Index" } conversion)
            return LowerIndex(conversion.Operand, array);
        int value = LowerSingle(index);
        return _builder.TypeOf(value) == IrType.Int32 ? value : _builder.Convert(value, "int");
    }

    private int LengthOf(LoweredValue array) => array switch
    {
        Rows rows => rows.Count,
        Reference list => CountOf(list),
        _ => _builder.Apply(Primitives.ArrayLength, First(array)),
    };

    /// <summary>The number of elements: of an array of arrays, of rows.</summary>
    private int CountOf(LoweredValue array) => TypeOf(array) is { Rank: Rank.Grid, Indices: var axes }
        ? Enumerable.Range(0, axes).Select(axis => LengthOf(array, axis)).Aggregate((a, b) => _builder.Apply(Primitives.IntegerMultiply, a, b))
        : LengthOf(array);

    /// <summary>The indices of an element from its position, where the last index runs first.</summary>
    private int[] IndicesOf(LoweredValue array, int position)
    {
        int[] indices = new int[TypeOf(array).Rank == Rank.Grid ? TypeOf(array).Indices : 1];
        for (int axis = indices.Length - 1; axis > 0; axis--)
        {
            indices[axis] = _builder.Apply(Primitives.IntegerRemainder, position, LengthOf(array, axis));
            position = _builder.Apply(Primitives.IntegerDivide, position, LengthOf(array, axis));
        }
        indices[0] = position;
        return indices;
    }

    private int LengthOf(LoweredValue array, int axis) => _builder.Apply(Primitives.GridLength, Leaves(array).First(), Int(axis));

    private LoweredValue Load(ElementTarget element)
    {
        LoweredValue loaded = LoadParts(element);
        if (IsMemory(loaded) && element.Array is not Rows)
            _rows[First(loaded)] = (element.Array, element.Indices[0]);
        return loaded;
    }

    private LoweredValue LoadParts(ElementTarget element) => element.Array switch
    {
        Single { Value: var array } => Load(array, element.Indices),
        Rows rows => RowOf(rows, element.Indices[0]),
        Aggregate { Structure: { Element: { } structure } elements } array => TypeOf(array).Rank == Rank.Jagged && element.Indices.Length == 1
            ? LoadMembers(array, element.Indices, ElementsReader.WithRank(elements, elements.CSharp.Substring(0, elements.CSharp.Length - "[]".Length), Rank.Array), array.Origin)
            : LoadMembers(array, element.Indices, structure, array.Origin is { } origin ? origin with { Element = [Leaves(array).First(), .. element.Indices] } : null),
        _ => throw new InvalidOperationException("Only memory has elements."),
    };

    private Aggregate LoadMembers(Aggregate array, int[] indices, Composite structure, Opaque? origin) =>
        new(structure, [.. array.Members.Select(member => LoadParts(new ElementTarget(member, indices)))], origin, array.Type);

    private Single Load(int array, int[] indices)
    {
        IrType type = _builder.TypeOf(array);
        return type.Rank == Rank.Jagged && indices.Length == 1
            ? new Single(_builder.Apply(Primitives.Row, type.WithRank(Rank.Array), array, indices[0]))
            : new Single(_builder.Apply(Primitives.Load, type.Item, [array, .. indices]));
    }

    private void Store(ElementTarget element, LoweredValue value, IOperation at)
    {
        switch (element.Array, value)
        {
            case (Single { Value: var list }, _) when _indirect.Contains(_builder.RootOf(list)):
                throw Refused.At(at, Descriptors.OperationNotSupported, "Writing to a list that could be of any type", "take a List<T>, an array or a span");
            case (Single { Value: var array }, Single { Value: var stored }) when !_builder.TypeOf(stored).IsReference:
                _builder.WriteEffect(Primitives.Store, [array, .. element.Indices, stored]);
                break;
            case (Aggregate { Origin: { } origin }, _) when HasOtherMembers(origin.Type) && !IsOf(value, element):
                throw Refused.At(at, Descriptors.OperationNotSupported, $"Replacing an element of '{origin.Expression}', whose members are not all differentiated,", "assign its members one by one");
            case (Aggregate array, Aggregate { Structure.IsElements: false } stored) when array.Members.Length == stored.Members.Length:
                for (int i = 0; i < array.Members.Length; i++)
                    StoreMember(new ElementTarget(array.Members[i], element.Indices), stored.Members[i], at);
                break;
            case (Aggregate, Single or Aggregate { Structure.IsElements: false }):
                throw Unsupported.Value(at);
            default:
                throw Refused.At(at, Descriptors.OperationNotSupported, "Storing an array in an array", "copy its elements");
        }
    }

    /// <summary>What is there already is not stored again: of a changed structure, its other members.</summary>
    private void StoreMember(ElementTarget element, LoweredValue value, IOperation at)
    {
        if (element.Array is not Single array || Assigned(value, at) is not Single stored)
        {
            Store(element, value, at);
            return;
        }
        if (Load(array.Value, element.Indices).Value == stored.Value)
            return;
        ThrowIfFixed(array.Value, at);
        Store(element, stored, at);
    }

    /// <summary>Generated code sets a member of an input where it is, or makes a changed copy of the element.</summary>
    private void ThrowIfFixed(int array, IOperation at)
    {
        if (_inputOf.TryGetValue(_builder.RootOf(array), out ProgramInput? input) && input.Part is { Assignment: "" } part)
            throw Refused.At(at, Descriptors.OperationNotSupported, $"Writing to '{input.Expression}', of whose elements '{part.Path.Substring(1)}' cannot be set,", "make the member settable, or write to a new array");
    }

    /// <summary>Whether a structure is an element, of which only members have changed.</summary>
    private static bool IsOf(LoweredValue value, ElementTarget element) =>
        value is Aggregate { Origin.Element: { } from } && from.SequenceEqual([Leaves(element.Array).First(), .. element.Indices]);

    /// <summary>Whether a [Parameters] structure has members besides those that are differentiated.</summary>
    private static bool HasOtherMembers(ITypeSymbol type) =>
        TypeReader.ReadStructure(type) is Composite structure && type is INamedTypeSymbol named && Layout.Stored(named).Count() > structure.Members.Count;

    private LoweredValue LowerArrayCreation(IArrayCreationOperation creation)
    {
        if (IsJagged(creation.Type))
            return creation.Initializer is { } rows ? NewRows(creation, creation.Type, rows.ElementValues) : NewRows(creation);
        LoweredValue array = NewArray(creation, creation.Type, [.. creation.DimensionSizes.Select(LowerSingle)]);
        if (creation.Initializer is { } initializer)
            StoreElements(array, initializer, []);
        return array;
    }

    /// <summary>A new array of zeros, or of structures of zeros.</summary>
    private LoweredValue NewArray(IOperation at, ITypeSymbol? type, int[] sizes)
    {
        Structure? structure = TypeOf(type) is { } array ? TypeReader.ReadLocalStructure(array) : null;
        if (structure is not (Leaf { Type.IsReference: true } or Composite { IsElements: true }) || structure.Leaves.First().Type.Rank == Rank.Jagged)
            throw Unsupported.Value(at);
        return NewLike(structure, ElementsReader.Elements(TypeOf(type))?.Element as INamedTypeSymbol, sizes);
    }

    private LoweredValue NewLike(Structure structure, INamedTypeSymbol? element, int[] sizes) => structure is Leaf leaf
        ? new Single(_builder.WriteUnique(Primitives.NewArray, leaf.Type, sizes))
        : new Aggregate((Composite)structure, [.. ((Composite)structure).Members.Select(member => NewLike(member.Structure, MemberType(element, member.Name) as INamedTypeSymbol, sizes))], Type: element);

    private void StoreElements(LoweredValue array, IArrayInitializerOperation initializer, int[] outer)
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

    /// <summary><c>stackalloc double[n]</c>, of which the size and the elements are known: memory like any other, only that it starts with zeros.</summary>
    private LoweredValue LowerStackAllocation(IOperation allocation)
    {
        ITypeSymbol? type = allocation.Type is IPointerTypeSymbol { PointedAtType: var pointed } ? _compilation.CreateArrayTypeSymbol(pointed) : allocation.Type;
        IOperation[] parts = [.. allocation.ChildOperations];
        if (parts.Length == 0)
            throw Unsupported.Operation(allocation);
        LoweredValue array = NewArray(allocation, type, [LowerSingle(parts[0])]);
        for (int i = 1; i < parts.Length; i++)
            Store(new ElementTarget(array, [Int(i - 1)]), Lower(parts[i]), allocation);
        return array;
    }

    /// <summary><c>[a, b, c]</c> as an array or span.</summary>
    private LoweredValue LowerCollection(IOperation collection)
    {
        if (IsNumberList(collection.Type))
            return LowerListOf(collection, (INamedTypeSymbol)TypeOf(collection.Type)!);
        if (!IsMemory(collection.Type) || collection.ChildOperations.Any(static element => element.Kind == Spread))
            throw Unsupported.Operation(collection);
        if (IsJagged(collection.Type))
            return NewRows(collection, collection.Type, [.. collection.ChildOperations]);
        LoweredValue[] elements = [.. collection.ChildOperations.Select(Lower)];
        LoweredValue array = NewArray(collection, collection.Type, [Int(elements.Length)]);
        for (int i = 0; i < elements.Length; i++)
            Store(new ElementTarget(array, [Int(i)]), elements[i], collection);
        return array;
    }

    private int Int(int value) => _builder.Constant(Literal.Integer("int", value));

    /// <summary>The members of arrays and spans; null for any other.</summary>
    private LoweredValue? LowerArrayMember(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IInvocationOperation call)
    {
        if (method is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array })
            return NewArray(call, call.Type, [Int(0)]);
        LoweredValue? first = instance ?? (arguments.Length > 0 ? arguments[0] : null);
        if (first is not { } array || !IsSequence(array) || !IsLibrary(method.ContainingType))
            return null;
        LoweredValue[] rest = [.. arguments.Skip(instance is null ? 1 : 0)];
        if (array is Reference list)
            return LowerListMember(list, method, rest, call);
        bool isRow = TypeOf(array).Rank == Rank.Array;
        switch (method.Name, rest.Length)
        {
            case ("AsSpan" or "AsReadOnlySpan", 0) when isRow:
                return array;
            case ("AsSpan" or "Slice", 1) when isRow:
                return View(array, Number(0), _builder.Apply(Primitives.IntegerSubtract, LengthOf(array), Number(0)));
            case ("AsSpan" or "Slice", 2) when isRow:
                return View(array, Number(0), Number(1));
            case ("GetLength", 1) when array is not Rows:
                return new Single(_builder.Apply(Primitives.GridLength, Leaves(array).First(), Number(0)));
            case ("Clear", 0) when isRow:
                foreach (int part in Leaves(array))
                    Fill(part, _builder.Constant(new Literal(_builder.TypeOf(part).Element, 0)));
                return new Unassigned();
            case ("Fill", 1) when isRow && Leaves(rest[0]).Count() == Leaves(array).Count():
                foreach ((int part, int value) in Leaves(array).Zip(Leaves(rest[0]), static (a, b) => (a, b)))
                    Fill(part, value);
                return new Unassigned();
            case ("ToList", 0) when array is Single:
                return ListOf(array, call);
            case var _ when isRow && LowerCopy(method, array, rest) is { } copied:
                return copied;
            default:
                return NumberLists.Item(method.ContainingType) is null ? null
                    : throw Refused.At(call, Descriptors.OperationNotSupported, $"'{method.Name}' of a list from outside", "read its elements and Count, or make a list of your own from it");
        }

        int Number(int argument) => rest[argument] is Single { Value: var value } ? value : throw Unsupported.Operation(call);
    }

    private static bool IsLibrary(INamedTypeSymbol type) => NumberLists.Item(type) is not null || type is
        { ContainingNamespace.Name: "System", Name: "Span" or "ReadOnlySpan" or "MemoryExtensions" or "Array" } or { ContainingNamespace.Name: "Linq", Name: "Enumerable" };

    private LoweredValue EachPart(LoweredValue array, Func<int, int> map) => array is Single single
        ? new Single(map(single.Value))
        : (Aggregate)array with { Members = [.. ((Aggregate)array).Members.Select(member => EachPart(member, map))] };

    private LoweredValue View(LoweredValue array, int start, int length)
    {
        LoweredValue view = EachPart(array, part => _builder.Apply(Primitives.View, _builder.TypeOf(part), part, start, length));
        _views[First(view)] = (array, start, length);
        return view;
    }

    private void ForEachIndex(int length, Action<int> write) => ForEachIndex(Int(0), length, Primitives.For, write);

    private void ForEachIndex(int start, int end, Primitive loop, Action<int> write)
    {
        ProgramBuilder.RegionScope body = _builder.NewRegion();
        _builder.TouchAll();
        _builder.Enter(body);
        write(_builder.RegionParameter(IrType.Int32, "i"));
        _builder.Leave();
        _builder.TouchAll();
        _builder.WriteStructured(loop, [start, end, Int(1)], [body.ToRegion([])], []);
    }
}
