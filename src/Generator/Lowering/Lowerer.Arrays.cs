using Microsoft.CodeAnalysis;
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
    private bool IsMemory(ITypeSymbol? type) => TypeReader.IsMemory(TypeOf(type));

    private LoweredValue LowerMemory(IOperation operation) =>
        Lower(operation) is var value && IsSequence(value) ? value : CharactersOf(value) ?? throw Unsupported.Value(operation);

    private bool IsMemory(LoweredValue value) => value is Single { Value: var array } ? _builder.TypeOf(array).IsReference : value is Aggregate { Structure.IsElements: true } or Rows;

    private IrType TypeOf(LoweredValue array) => array switch
    {
        Rows rows => TypeOf(rows.Elements).WithRank(Rank.Jagged),
        Reference list => _builder.TypeOf(First(ItemsOf(list))),
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
        _ when TypeOf(array).IsTensorMemory => PartCount(array),
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
        return type.Rank is Rank.Jagged or Rank.MatrixMemory && indices.Length == 1
            ? new Single(_builder.Apply(Primitives.Row, type.WithRank(type.Rank == Rank.Jagged ? Rank.Array : Rank.VectorMemory), array, indices[0]))
            : new Single(_builder.Apply(Primitives.Load, type.Item, [array, .. indices]));
    }

    private void Store(ElementTarget element, LoweredValue value, IOperation at)
    {
        switch (element.Array, value)
        {
            case (Single { Value: var list }, _) when _indirect.Contains(_builder.RootOf(list)):
                throw Refused.At(at, Descriptors.OperationNotSupported, "Writing to a list that could be of any type", "take a List<T>, an array or a span");
            case (Single { Value: var tensors }, _) when _builder.TypeOf(tensors).IsList:
                throw Refused.At(at, Descriptors.OperationNotSupported, "Replacing a vector or matrix in a list", "carry the new one in a variable, or write its entries to an array");
            case (Single { Value: var array }, Single { Value: var stored }) when !_builder.TypeOf(stored).IsReference:
                NoteWrite(array, at);
                _builder.WriteEffect(Primitives.Store, [array, .. element.Indices, stored]);
                break;
            case (Aggregate { Origin: { } origin }, _) when HasOtherMembers(origin.Type) && !IsOf(value, element):
                throw Refused.At(at, Descriptors.OperationNotSupported, $"Replacing an element of '{origin.Expression}', whose members are not all differentiated,", IsListItem(element) ? "assign a copy of it with other members, as 'with' makes one" : "assign its members one by one");
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

    private bool IsListItem(ElementTarget element) => _inputOf.TryGetValue(_builder.RootOf(First(element.Array)), out ProgramInput? input) && input.IsList;

    /// <summary>Whether a structure is an element, of which only members have changed.</summary>
    private static bool IsOf(LoweredValue value, ElementTarget element) =>
        value is Aggregate { Origin.Element: { } from } && from.SequenceEqual([Leaves(element.Array).First(), .. element.Indices]);

    /// <summary>Whether a [Parameters] structure has members besides those that are differentiated.</summary>
    private static bool HasOtherMembers(ITypeSymbol type) =>
        TypeReader.ReadStructure(type) is Composite structure && type is INamedTypeSymbol named && Layout.Stored(named).Count() > structure.Members.Count;

    private int Int(int value) => _builder.Constant(Literal.Integer("int", value));
}
