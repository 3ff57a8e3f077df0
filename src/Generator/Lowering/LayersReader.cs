using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Reads lists of [Parameters] objects, such as the layers of a network: of each member of an object, the program has a list of its own.</summary>
internal static class LayersReader
{
    /// <summary>What a list of [Parameters] objects holds; null for any other type.</summary>
    public static INamedTypeSymbol? Item(ITypeSymbol? type)
    {
        ITypeSymbol? item = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { Arity: 1 } list when IsList(list) => list.TypeArguments[0],
            _ => null,
        };
        return item is INamedTypeSymbol named && ParametersReader.IsParameters(named) && (named.IsReferenceType || HasTensors(named)) ? named : null;
    }

    /// <summary>The structure of a list of objects of a structure.</summary>
    public static Composite Of(Composite item, ITypeSymbol list)
    {
        string type = list.ToDisplayString(TypeReader.FullName);
        string length = list is IArrayTypeSymbol or INamedTypeSymbol { MetadataName: "ImmutableArray`1" } ? "Length" : "Count";
        return Raise(item, "");

        Composite Raise(Composite part, string path) => new(
            type, CompositeKind.Elements, IsValueType: false,
            part.Members.Select(member => member with
            {
                Structure = member.Structure is Leaf leaf
                    ? new Leaf(type, leaf.Type.List, new ElementPart(item.CSharp, $"{path}.{member.Name}", $"{{0}}{path}.{member.Name} = {{1}}", IsVariable: true, length, IsOfObject: true))
                    : Raise((Composite)member.Structure, $"{path}.{member.Name}"),
            }).ToArray(),
            part);
    }

    /// <summary>Why objects of a structure cannot stand in a list; null where they can.</summary>
    public static string? Problem(Composite item) =>
        item.Leaves.Any(static leaf => leaf.Part is not null) ? "it holds a list itself; a list of lists is not supported"
        : item.IsValueType || !item.IsWritable ? "a gradient cannot be written into it; make it a class or record whose numbers can be set" : null;

    private static bool HasTensors(INamedTypeSymbol type) => ParametersReader.ReadStructure(type) is { } structure && structure.Leaves.Any(static leaf => !leaf.Type.IsScalar);

    private static bool IsList(INamedTypeSymbol type) =>
        type.MetadataName is ("List`1" or "IReadOnlyList`1" or "IList`1" or "ImmutableArray`1")
        && type.ContainingNamespace.ToDisplayString() is ("System.Collections.Generic" or "System.Collections.Immutable");
}
