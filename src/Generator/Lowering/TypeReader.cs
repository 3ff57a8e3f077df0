using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Reads C# types as types and structures of the program.</summary>
internal static class TypeReader
{
    public static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of a single value: a real, a discrete value or a tensor; null for anything else.</summary>
    public static IrType? ReadValue(ITypeSymbol? type) => type switch
    {
        null => null,
        { SpecialType: SpecialType.System_Double } => IrType.Double,
        { SpecialType: SpecialType.System_Single } => IrType.Float,
        { SpecialType: SpecialType.System_Boolean } => IrType.Boolean,
        { TypeKind: TypeKind.Enum } => new IrType(type.ToDisplayString(FullName)),
        _ when IsInteger(type) => new IrType(type.ToDisplayString(FullName)),
        ITypeParameterSymbol parameter => NumberConstraints.IsNumber(parameter) ? new IrType(IrType.TypeParameter(Identifier.Escape(parameter.Name))) : null,
        IArrayTypeSymbol array => ReadArray(array),
        INamedTypeSymbol { Arity: 1 } generic => ReadGeneric(generic),
        _ => null,
    };

    private static IrType? ReadArray(IArrayTypeSymbol array) => ReadValue(array.ElementType) switch
    {
        { IsScalar: true } element => array.Rank == 1 ? element.WithRank(Rank.Array) : new IrType(element.Element, Rank.Grid, array.Rank > 2 ? array.Rank : 0),
        { Rank: Rank.Array } row when array is { Rank: 1, ElementType: IArrayTypeSymbol } => row.WithRank(Rank.Jagged),
        _ => null,
    };

    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>Whether it is an integer, a truth value or an enum, or a tuple of these: nothing that could have a derivative.</summary>
    public static bool IsDiscrete(ITypeSymbol? type) =>
        ReadValue(type) is { } value ? value is { IsScalar: true, IsReal: false }
        : type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.All(static element => IsDiscrete(element.Type));

    /// <summary>The structure of a differentiable type; null where it has no derivative.</summary>
    public static Structure? ReadStructure(ITypeSymbol type)
    {
        if (ReadValue(type) is { } value)
            return value.IsReal && !NumberLists.IsLazy(type) ? new Leaf(type.ToDisplayString(FullName), value) : null;
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return ReadTuple(tuple, ReadStructure);
        if (ElementsReader.Read(type, ReadStructure) is { } elements)
            return NumberLists.IsLazy(type) ? null : elements;
        if (LayersReader.Read(type) is { } layers)
            return layers;
        return NumericTypes.ReadStructure(type) ?? (type is INamedTypeSymbol named && ParametersReader.IsParameters(named) ? ParametersReader.ReadStructure(named) : null);
    }

    /// <summary>The structure of a local value: as <see cref="ReadStructure"/>, but tuples may hold discrete values too, and structs are any.</summary>
    public static Structure? ReadLocalStructure(ITypeSymbol type) =>
        ReadAnyValue(type, ReadLocalStructure) ?? Nullables.Read(type, ReadLocalStructure) ?? (type is INamedTypeSymbol { IsValueType: true } named ? Layout.Read(named) : null);

    /// <summary>The structure of a value that comes from outside the method: of structs only those that can be read in full.</summary>
    public static Structure? ReadInputStructure(ITypeSymbol type, Func<ISymbol, bool> canRead)
    {
        return ReadAnyValue(type, Read) ?? Nullables.Read(type, Read) ?? (type is INamedTypeSymbol { IsValueType: true } named && Layout.Captured(named).Length == 0 && Layout.Symbols(named).All(canRead)
            && Layout.Read(named) is { } layout && layout.Members.All(static member => !IsObject(member.Structure)) && Layout.Symbols(named).All(IsReadable) ? layout : null);

        Structure? Read(ITypeSymbol inner) => ReadInputStructure(inner, canRead);

        bool IsReadable(ISymbol member) => Layout.IsPlain(member) && Read(Layout.TypeOf(member)) is not null;
    }

    private static Structure? ReadAnyValue(ITypeSymbol type, Func<ITypeSymbol, Structure?> readElement)
    {
        if (ReadValue(type) is { } value)
            return new Leaf(type.ToDisplayString(FullName), value);
        return type is INamedTypeSymbol { IsTupleType: true } tuple ? ReadTuple(tuple, readElement) : ElementsReader.Read(type, readElement) ?? ReadStructure(type);
    }

    private static bool IsObject(Structure structure) => structure is Composite { Kind: CompositeKind.Local, Members.Count: 0 };

    /// <summary>Whether a type is declared in the runtime library under the given metadata name.</summary>
    public static bool IsRuntimeType(ITypeSymbol? type, string name) =>
        type?.OriginalDefinition is { } definition
        && definition.MetadataName == name
        && definition.ContainingNamespace is { Name: "SymbolicGrad", ContainingNamespace.IsGlobalNamespace: true };

    private static IrType? ReadGeneric(INamedTypeSymbol type)
    {
        ITypeSymbol argument = type.TypeArguments[0];
        if (argument.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
        {
            string element = argument.SpecialType == SpecialType.System_Double ? "double" : "float";
            if (IsRuntimeType(type, "Vector`1"))
                return new IrType(element, Rank.Vector);
            if (IsRuntimeType(type, "Matrix`1"))
                return new IrType(element, Rank.Matrix);
        }
        return (IsSpan(type) || NumberLists.Item(type) is not null) && ReadValue(argument) is { IsScalar: true } entry ? entry.WithRank(Rank.Array) : null;
    }

    public static bool IsSpan(ITypeSymbol? type) =>
        type is { MetadataName: "ReadOnlySpan`1" or "Span`1", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether it is an array, a span or a list that the program has as memory.</summary>
    public static bool IsMemory(ITypeSymbol? type) => ReadValue(type) is { IsReference: true } || ElementsReader.Read(type, ReadLocalStructure) is not null || LayersReader.IsList(type);

    private static Composite? ReadTuple(INamedTypeSymbol tuple, Func<ITypeSymbol, Structure?> read)
    {
        List<Member> members = [];
        foreach (IFieldSymbol element in tuple.TupleElements)
        {
            if (read(element.Type) is not { } structure)
                return null;
            members.Add(new Member(Identifier.Escape(element.Name), structure, IsSettable: true));
        }
        return new Composite(tuple.ToDisplayString(FullName), CompositeKind.Tuple, IsValueType: true, members.ToArray());
    }
}
