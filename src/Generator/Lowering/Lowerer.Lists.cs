using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Lists of numbers and structures that the method makes. A list is an object of two members: memory that grows, and the number of elements, which is a value like any
/// other. Lists from outside are arrays here.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>Where lists are used, to find those that a checkpointed loop would have to restore.</summary>
    private readonly List<(int Items, IOperation At)> _listUses = [];

    /// <summary>What the index of a loop stays below.</summary>
    private readonly Dictionary<int, int> _ends = [];

    private static bool IsList(LoweredValue value) => value is Reference { Key.Type: var type } && NumberLists.Item(type) is not null;

    private LoweredValue ItemsOf(Reference list) => ((Aggregate)_variables.Find(list.Key)!).Members[0];

    private int CountOf(Reference list) => ((Single)((Aggregate)_variables.Find(list.Key)!).Members[1]).Value;

    private void SetCount(Reference list, int count)
    {
        _builder.Name(count, MemberName(list.Key.Name, "Count"));
        _variables.Set(list.Key, ((Aggregate)_variables.Find(list.Key)!) with { Members = [ItemsOf(list), new Single(count)] });
    }

    private Reference NewList(INamedTypeSymbol type)
    {
        Structure items = ItemsOf(type)!;
        Composite structure = new(
            type.ToDisplayString(TypeReader.FullName), CompositeKind.Local, IsValueType: false,
            new[] { new Member("Items", items, IsSettable: true), new Member("Count", new Leaf("int", IrType.Int32), IsSettable: true) });
        return (Reference)MakeObject(new Aggregate(structure, [NewLike(items, type.TypeArguments[0] as INamedTypeSymbol, []), new Single(Int(0))], Type: type));
    }

    /// <summary>A list of what a query or an array holds; null where such a list cannot be.</summary>
    private Reference? NewListOf(ITypeSymbol? item) =>
        TypeOf(item) is { } known && _compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(known) is { } type && IsMadeList(type) ? NewList(type) : null;

    /// <summary>The memory of a list that grows; null where it would hold more than numbers.</summary>
    private Structure? ItemsOf(INamedTypeSymbol list) => TypeReader.ReadLocalStructure(list) switch
    {
        Leaf { Type: var array } => new Leaf(array.WithRank(Rank.Growing).CSharp, array.WithRank(Rank.Growing)),
        Composite { IsElements: true, IsLayers: false } elements => ElementsReader.WithRank(elements, elements.CSharp, Rank.Growing),
        _ => null,
    };

    private bool IsMadeList(ITypeSymbol? type) => NumberLists.IsMade(TypeOf(type)) && ItemsOf((INamedTypeSymbol)TypeOf(type)!) is not null;

    /// <summary><c>new List&lt;double&gt;(…) { … }</c>; a capacity makes no difference.</summary>
    private Reference LowerListCreation(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        LoweredValue[] arguments = [.. creation.Arguments.Select(argument => Lower(argument.Value))];
        Reference list = NewList(type);
        if (arguments.Length == 1 && IsSequence(arguments[0]))
            AddAll(list, arguments[0], creation);
        object variable = new();
        _variables.Set(variable, list);
        Initialize(new VariableTarget(variable), creation.Initializer);
        return list;
    }

    /// <summary><c>[x, .. more]</c> as a list.</summary>
    private Reference LowerListOf(IOperation collection, INamedTypeSymbol type)
    {
        Reference list = NewList(type);
        foreach (IOperation element in collection.ChildOperations)
        {
            if (element.Kind == Spread && Lower(element.ChildOperations.First()) is var items)
                AddItems(list, items, element);
            else
                Append(list, Lower(element), element);
        }
        return list;
    }

    private bool IsSequence(LoweredValue value) => IsMemory(value) || IsList(value);

    /// <summary>What an element of a list is in the program, once it is known to exist.</summary>
    private ElementTarget ItemOf(Reference list, int index, IOperation at)
    {
        Check("ThrowIfGreaterThanOrEqual", index, CountOf(list));
        return ItemAt(list, index, at);
    }

    private ElementTarget ItemAt(Reference list, int index, IOperation at)
    {
        LoweredValue items = ItemsOf(list);
        _listUses.Add((First(items), at));
        return new ElementTarget(items, [index]);
    }

    /// <summary>What the methods of a list do.</summary>
    private LoweredValue LowerListMember(Reference list, IMethodSymbol method, LoweredValue[] rest, IInvocationOperation call)
    {
        switch (method.Name, rest.Length)
        {
            case ("Add", 1):
                Append(list, rest[0], call);
                break;
            case ("AddRange", 1) when IsSequence(rest[0]) || rest[0] is Query:
                AddItems(list, rest[0], call);
                break;
            case ("Clear", 0):
                SetCount(list, Int(0));
                break;
            case ("RemoveAt", 1):
                RemoveAt(list, Index(0), call);
                break;
            case ("Insert", 2):
                Insert(list, Index(0), rest[1], call);
                break;
            case ("ToArray", 0):
                return CopyOf(list, call);
            case ("ToList", 0):
                return ListOf(list, call);
            default:
                throw Refused.At(call, Descriptors.OperationNotSupported, $"'{method.Name}' of a list", "use Add, AddRange, Insert, RemoveAt, Clear, Count, elements, foreach and ToArray, and write the rest as a loop");
        }
        return new Unassigned();

        int Index(int argument) => rest[argument] is Single { Value: var value } ? value : throw Unsupported.Operation(call);
    }

    private void Append(Reference list, LoweredValue value, IOperation at)
    {
        int count = CountOf(list);
        Store(ItemAt(list, count, at), value, at);
        SetCount(list, _builder.Apply(Primitives.IntegerAdd, count, Int(1)));
    }

    private void AddAll(Reference list, LoweredValue values, IOperation at)
    {
        int length = LengthOf(values), count = CountOf(list);
        ForEachIndex(length, index => Store(ItemAt(list, _builder.Apply(Primitives.IntegerAdd, count, index), at), Load(ElementOf(values, index, at)), at));
        SetCount(list, _builder.Apply(Primitives.IntegerAdd, count, length));
    }

    /// <summary>The elements of a sequence, or the items of a query.</summary>
    private void AddItems(Reference list, LoweredValue items, IOperation at)
    {
        if (items is Query query)
            Run(query, value => Append(list, value, at));
        else if (IsSequence(items))
            AddAll(list, items, at);
        else
            throw Unsupported.Operation(at);
    }

    /// <summary>An element that is known to exist.</summary>
    private ElementTarget ElementOf(LoweredValue values, int index, IOperation at) => values is Reference list ? ItemAt(list, index, at) : new ElementTarget(values, [index]);

    private void RemoveAt(Reference list, int index, IOperation at)
    {
        Check("ThrowIfGreaterThanOrEqual", index, CountOf(list));
        int last = _builder.Apply(Primitives.IntegerSubtract, CountOf(list), Int(1));
        if (index != last)
            ForEachIndex(index, last, Primitives.For, i => Store(ItemAt(list, i, at), Load(ItemAt(list, _builder.Apply(Primitives.IntegerAdd, i, Int(1)), at)), at));
        SetCount(list, last);
    }

    private void Insert(Reference list, int index, LoweredValue value, IOperation at)
    {
        int count = CountOf(list);
        Check("ThrowIfGreaterThan", index, count);
        ForEachIndex(count, index, Primitives.ForDown, i => Store(ItemAt(list, i, at), Load(ItemAt(list, _builder.Apply(Primitives.IntegerSubtract, i, Int(1)), at)), at));
        Store(ItemAt(list, index, at), value, at);
        SetCount(list, _builder.Apply(Primitives.IntegerAdd, count, Int(1)));
    }

    private LoweredValue CopyOf(Reference list, IOperation at)
    {
        int count = CountOf(list);
        INamedTypeSymbol type = list.Key.Type;
        LoweredValue copy = NewLike(TypeReader.ReadLocalStructure(type)!, NumberLists.Item(type) as INamedTypeSymbol, [count]);
        ForEachIndex(count, index => Store(new ElementTarget(copy, [index]), Load(ItemAt(list, index, at)), at));
        return copy;
    }

    private Reference ListOf(LoweredValue values, IInvocationOperation at)
    {
        Reference list = NewList((INamedTypeSymbol)TypeOf(at.Type)!);
        AddAll(list, values, at);
        return list;
    }

    /// <summary>What the list itself checks. Its memory refuses what is negative.</summary>
    private void Check(string check, int index, int limit)
    {
        if (!IsBelow(index, limit))
            _builder.WriteEffect(GuardPrimitives.Check($"global::System.ArgumentOutOfRangeException.{check}({Template.Place(0)}, {Template.Place(1)}, \"index\")", 2), index, limit);
    }

    private bool IsBelow(int index, int limit)
    {
        if (_ends.TryGetValue(index, out int end) && end == limit)
            return true;
        Instruction? definition = _builder.DefinitionOf(index);
        if (definition is { IsConstant: true })
            return _builder.DefinitionOf(limit) is { IsConstant: true } size && definition.Literal.Bits < size.Literal.Bits;
        bool isBefore = definition is not null && definition.Primitive == Primitives.IntegerSubtract && _builder.DefinitionOf(definition.Operands[1]) is { IsConstant: true, Literal.Bits: > 0 };
        return isBefore && (definition!.Operands[0] == limit || IsBelow(definition.Operands[0], limit));
    }

    private void ThrowIfCheckpointed(LoopScope loop, int firstInside, int usesBefore)
    {
        foreach ((int items, IOperation at) in _listUses.Skip(loop.IsCheckpointed ? usesBefore : _listUses.Count))
        {
            if (items < firstInside)
                throw Refused.At(at, Descriptors.OperationNotSupported, "A list that can grow, in a loop that is checkpointed,", "copy it to an array before the loop, or use an array");
        }
    }
}
