using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <summary>The structs of System.Numerics that can be differentiated, as the components that they are made of.</summary>
internal static class NumericTypes
{
    private static readonly Dictionary<string, (string Element, string[] Components, string[] Arguments)> s_types = new(StringComparer.Ordinal)
    {
        ["Vector2"] = ("float", ["X", "Y"], ["x", "y"]),
        ["Vector3"] = ("float", ["X", "Y", "Z"], ["x", "y", "z"]),
        ["Vector4"] = ("float", ["X", "Y", "Z", "W"], ["x", "y", "z", "w"]),
        ["Quaternion"] = ("float", ["X", "Y", "Z", "W"], ["x", "y", "z", "w"]),
        ["Complex"] = ("double", ["Real", "Imaginary"], ["real", "imaginary"]),
    };

    public static bool Has(ITypeSymbol? type) =>
        type is { ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }, ContainingType: null }
        && s_types.ContainsKey(type.MetadataName);

    public static Composite? ReadStructure(ITypeSymbol type)
    {
        if (!Has(type))
            return null;
        (string element, string[] components, string[] arguments) = s_types[type.MetadataName];
        bool isSettable = element == "float";
        Member[] members = [.. components.Select((name, i) => new Member(name, new Leaf(element, new IrType(element)), isSettable, arguments[i]))];
        return new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Constructed, IsValueType: true, members);
    }
}
