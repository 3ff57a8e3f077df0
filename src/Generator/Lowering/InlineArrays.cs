using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Structs marked <c>[InlineArray(n)]</c>: arrays of a fixed length that are values.</summary>
internal static class InlineArrays
{
    /// <summary>The type of the elements, and how many there are; null for any other type, and for elements that are no numbers.</summary>
    public static (IrType Element, int Length)? Read(ITypeSymbol? type) =>
        Is(type) && type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static field => !field.IsStatic) is { } first && TypeReader.ReadValue(first.Type) is { IsScalar: true } element
            ? (element, (int)Length(type)!.ConstructorArguments[0].Value!)
            : null;

    public static bool Is(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct } && Length(type) is { ConstructorArguments.Length: 1 };

    private static AttributeData? Length(ITypeSymbol type) => type.OriginalDefinition.GetAttributes().FirstOrDefault(static attribute =>
        attribute.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime", ContainingNamespace.Name: "System" } } });
}
