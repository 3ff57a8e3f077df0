using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>New arrays: by their sizes or by their elements, on the heap or on the stack.</content>
internal sealed partial class Lowerer
{
    // Collection expressions are younger than the Roslyn that the generator is built with: their kinds are known by number.
    internal const OperationKind CollectionExpression = (OperationKind)127;
    internal const OperationKind Spread = (OperationKind)128;

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
        if (LayersReader.IsList(TypeOf(type)))
            throw Unsupported.Value(at);
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
        if (IsMadeList(collection.Type))
            return LowerListOf(collection, (INamedTypeSymbol)TypeOf(collection.Type)!);
        if (!IsMemory(collection.Type))
            throw Unsupported.Operation(collection);
        bool hasSpreads = collection.ChildOperations.Any(static element => element.Kind == Spread);
        if (IsJagged(collection.Type))
            return hasSpreads ? throw Unsupported.Operation(collection) : NewRows(collection, collection.Type, [.. collection.ChildOperations]);
        LoweredValue[] elements = [.. collection.ChildOperations.Select(element => element.Kind == Spread ? LowerSpread(element) : Lower(element))];
        int[] lengths = [.. elements.Select(element => element is Query query ? Count(query).Value : IsSequence(element) ? LengthOf(element) : Int(1))];
        LoweredValue array = NewArray(collection, collection.Type, [lengths.Aggregate(Int(0), Plus)]);
        int position = Int(0);
        for (int i = 0; i < elements.Length; i++)
        {
            StoreFrom(array, position, elements[i], collection);
            position = Plus(position, lengths[i]);
        }
        return array;
    }

    /// <summary>What is spread out has to tell its length first: a query that filters is run into a list.</summary>
    private LoweredValue LowerSpread(IOperation spread)
    {
        IOperation operand = spread.ChildOperations.First();
        LoweredValue items = Lower(operand);
        if (items is not Query query)
            return IsSequence(items) && TypeOf(items).Indices == 1 ? items : throw Unsupported.Value(operand);
        if (!query.IsFiltered)
            return query;
        return ListOf(query, (TypeOf(operand.Type) as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() ?? throw Unsupported.Value(operand), operand);
    }

    private void StoreFrom(LoweredValue array, int position, LoweredValue element, IOperation at)
    {
        if (element is Query query)
        {
            query.Begin?.Invoke();
            int start = query.Start();
            LowerFor([], isDown: false, start, query.End(), Int(1), index => query.Each(index, item =>
            {
                Store(new ElementTarget(array, [Plus(position, Minus(index, start))]), item, at);
                return Completion.Normal;
            }));
        }
        else if (IsSequence(element))
            ForEachIndex(LengthOf(element), index => Store(new ElementTarget(array, [Plus(position, index)]), Load(ElementOf(element, index, at)), at));
        else
            Store(new ElementTarget(array, [position]), element, at);
    }
}
