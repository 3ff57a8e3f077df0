using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>An object that the method made and can change: the variable that holds its members, whoever refers to it.</summary>
internal sealed class ObjectKey(INamedTypeSymbol type)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>What the user calls it; empty where that is not told.</summary>
    public string Name { get; set; } = "";
}
