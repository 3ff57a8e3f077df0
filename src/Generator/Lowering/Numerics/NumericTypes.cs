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
        ["Matrix3x2"] = ("float", Entries("M", 3, 2), Entries("m", 3, 2)),
        ["Matrix4x4"] = ("float", Entries("M", 4, 4), Entries("m", 4, 4)),
        ["Plane"] = ("float", ["Normal", "D"], ["normal", "d"]),
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
        Member[] members = [.. components.Select((name, i) => new Member(name, ReadComponent(type, name, element), isSettable, arguments[i]))];
        return new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Constructed, IsValueType: true, members);
    }

    /// <summary>How many components a row of a matrix has; 0 for other types.</summary>
    public static int Columns(ITypeSymbol type) => type.Name switch { "Matrix3x2" => 2, "Matrix4x4" => 4, _ => 0 };

    /// <summary>A value of the type from its components, those of its members in order.</summary>
    public static LoweredValue Build(Structure structure, Queue<int> components) => structure is Composite composite
        ? new Aggregate(composite, [.. composite.Members.Select(member => Build(member.Structure, components))])
        : new Single(components.Dequeue());

    private static string[] Entries(string letter, int rows, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => $"{letter}{i / columns + 1}{i % columns + 1}")];

    private static Structure ReadComponent(ITypeSymbol type, string name, string element) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { Type: var field } && Has(field) ? ReadStructure(field)! : new Leaf(element, new IrType(element));
}
