using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Reads arrays, spans and lists of structures: of each number of an element, the program has an array of its own.</summary>
internal static class ElementsReader
{
    private const int MaximumDepth = 16;

    /// <summary>The structure of an array, span or list of structures; null for any other type, and where an element holds more than numbers.</summary>
    public static Composite? Read(ITypeSymbol? type, Func<ITypeSymbol, Structure?> readElement) =>
        Elements(type) is var (element, rank) && IsFlat(element, MaximumDepth) && readElement(element) is Composite { IsValueType: true } structure
            ? Of(structure, element, type!.ToDisplayString(TypeReader.FullName).TrimEnd('?'), rank)
            : null;

    /// <summary>What an array, a span or a list holds, and its rank; null for any other type.</summary>
    public static (ITypeSymbol Element, Rank Rank)? Elements(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1 } row } => (row.ElementType, Rank.Jagged),
        IArrayTypeSymbol { Rank: 1 } array => (array.ElementType, Rank.Array),
        IArrayTypeSymbol { Rank: 2 } grid => (grid.ElementType, Rank.Grid),
        INamedTypeSymbol span when TypeReader.IsSpan(span) => (span.TypeArguments[0], Rank.Array),
        _ when NumberLists.Item(type) is { } item => (item, Rank.Array),
        _ => null,
    };

    /// <summary>The same elements in an array of another rank.</summary>
    public static Composite WithRank(Composite elements, string type, Rank rank) => elements with
    {
        CSharp = type,
        Members = elements.Members.Select(member => member with
        {
            Structure = member.Structure is Leaf leaf ? leaf with { CSharp = type, Type = leaf.Type.WithRank(rank) } : WithRank((Composite)member.Structure, type, rank),
        }).ToArray(),
    };

    /// <summary>Whether a structure is made of numbers alone, so that it can be told from its members, which hold no arrays.</summary>
    private static bool IsFlat(ITypeSymbol type, int depth)
    {
        if (TypeReader.ReadValue(type) is { } value)
            return value.IsScalar;
        if (Nullables.Underlying(type) is { } underlying)
            return depth > 0 && IsFlat(underlying, depth - 1);
        return depth > 0 && type is INamedTypeSymbol { IsValueType: true } named && !TypeReader.IsSpan(named)
            && named.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).All(field => IsFlat(field.Type, depth - 1));
    }

    private static Composite? Of(Composite structure, ITypeSymbol element, string type, Rank rank)
    {
        if (structure.Leaves.Any(static leaf => !leaf.Type.IsScalar) || !structure.Leaves.Any())
            return null;
        ElementAccess access = new(structure.CSharp);
        return Raise(structure, element, access);

        Composite Raise(Composite part, ITypeSymbol? symbol, ElementAccess at) => new(
            type, CompositeKind.Elements, IsValueType: false,
            part.Members.Select(member => member with { Structure = RaiseMember(member, part, symbol, at) }).ToArray(), part);

        Structure RaiseMember(Member member, Composite owner, ITypeSymbol? symbol, ElementAccess at)
        {
            ISymbol? declared = ElementAccess.Find(symbol, member.Name);
            ElementAccess inner = at.Then(owner, member, declared);
            return member.Structure is Leaf leaf
                ? new Leaf(type, leaf.Type.WithRank(rank), inner.ToPart())
                : Raise((Composite)member.Structure, declared is null ? null : Layout.TypeOf(declared), inner);
        }
    }
}
