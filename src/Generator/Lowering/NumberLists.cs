using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>The lists of the library, which can hold numbers and structures of them as arrays do.</summary>
internal static class NumberLists
{
    /// <summary>What a list holds; null for any other type.</summary>
    public static ITypeSymbol? Item(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1 } named && IsList(named) ? named.TypeArguments[0] : null;

    /// <summary>Whether a new object of the type is a list that can grow.</summary>
    public static bool IsMade(ITypeSymbol? type) => Item(type) is not null && type is { MetadataName: "List`1" or "IList`1" or "ICollection`1" };

    /// <summary>Whether it is a sequence that does not tell how long it is.</summary>
    public static bool IsLazy(ITypeSymbol type) => type.MetadataName == "IEnumerable`1";

    /// <summary>Whether it can become longer or shorter, by whoever knows it.</summary>
    public static bool IsVariable(ITypeSymbol? type) => Item(type) is not null && type is not { MetadataName: "ImmutableArray`1" };

    /// <summary>Whether its elements can be set, but not where they are: it can be a list of any kind.</summary>
    public static bool IsIndirect(string type) => type.StartsWith("global::System.Collections.Generic.I", StringComparison.Ordinal);

    private static bool IsList(INamedTypeSymbol type) =>
        type.MetadataName is "List`1" or "IReadOnlyList`1" or "IList`1" or "IReadOnlyCollection`1" or "ICollection`1" or "IEnumerable`1" or "ImmutableArray`1"
        && type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";
}
