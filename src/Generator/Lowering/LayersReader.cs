using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// Reads lists of [Parameters] objects, such as the layers of a network, and of vectors and matrices: of each member of an object, the program has a list
/// of its own.
/// </summary>
internal static class LayersReader
{
    /// <summary>The structure of a list of [Parameters] objects or of tensors; null for any other type, and where <see cref="Problem"/> has something to say.</summary>
    public static Composite? Read(ITypeSymbol type) =>
        Tensors(type) ?? (Item(type) is { } item && ParametersReader.ReadStructure(item) is { } one && Problem(one) is null ? Of(one, type) : null);

    /// <summary>What a list of [Parameters] objects holds; null for any other type.</summary>
    public static INamedTypeSymbol? Item(ITypeSymbol? type) =>
        ItemType(type) is INamedTypeSymbol named && ParametersReader.IsParameters(named) && (named.IsReferenceType || HasTensors(named)) ? named : null;

    /// <summary>The structure of a list of vectors or matrices; null for any other type.</summary>
    public static Composite? Tensors(ITypeSymbol? type) => TypeReader.ReadValue(ItemType(type)) is { IsTensor: true, IsReal: true } tensor
        ? Of(new Composite(tensor.CSharp, CompositeKind.Initialized, IsValueType: false, new[] { new Member("", new Leaf(tensor.CSharp, tensor), IsSettable: false) }), type!)
        : null;

    /// <summary>The structure of a list of objects of a structure.</summary>
    public static Composite Of(Composite item, ITypeSymbol list)
    {
        string type = list.ToDisplayString(TypeReader.FullName).TrimEnd('?');
        string length = list is IArrayTypeSymbol or INamedTypeSymbol { MetadataName: "ImmutableArray`1" } ? "Length" : "Count";
        return Raise(item, "");

        Composite Raise(Composite part, string path) => new(
            type, CompositeKind.Elements, IsValueType: false,
            part.Members.Select(member => member with
            {
                Structure = member.Structure is Leaf leaf
                    ? new Leaf(type, leaf.Type.List, new ElementPart(item.CSharp, path + Path(member), $"{{0}}{path}{Path(member)} = {{1}}", IsVariable: true, length, IsOfObject: true))
                    : Raise((Composite)member.Structure, path + Path(member)),
            }).ToArray(),
            part);
    }

    /// <summary>A tensor in a list is its only member, without a name.</summary>
    private static string Path(Member member) => member.Name.Length == 0 ? "" : $".{member.Name}";

    private static ITypeSymbol? ItemType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Arity: 1 } list when IsListType(list) => list.TypeArguments[0],
        _ => null,
    };

    /// <summary>Whether it is such a list.</summary>
    public static bool IsList(ITypeSymbol? type) => Item(type) is not null || Tensors(type) is not null;

    /// <summary>Why objects of a structure cannot stand in a list; null where they can.</summary>
    public static string? Problem(Composite item) =>
        item.Leaves.Any(static leaf => leaf.Part is not null || leaf.Type.IsReference) ? "it holds an array or list itself; a list of lists is not supported"
        : item.IsValueType || !item.IsWritable ? "a gradient cannot be written into it; make it a class or record whose numbers can be set" : null;

    private static bool HasTensors(INamedTypeSymbol type)
    {
        HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);
        return Has(type, ParametersReader.MaximumDepth);

        bool Has(ITypeSymbol part, int depth) => TypeReader.ReadValue(part) is { IsTensor: true }
            || depth > 0 && part is INamedTypeSymbol named && ParametersReader.IsParameters(named) && seen.Add(named) && ParametersReader.DataMembers(named).Any(member => Has(member.Type, depth - 1));
    }

    private static bool IsListType(INamedTypeSymbol type) =>
        type.MetadataName is ("List`1" or "IReadOnlyList`1" or "IList`1" or "ImmutableArray`1")
        && type.ContainingNamespace.ToDisplayString() is ("System.Collections.Generic" or "System.Collections.Immutable");
}
