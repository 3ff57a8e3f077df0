using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// Numbers and structs of numbers that may be missing, such as a <c>double?</c>: a truth value, and a value, which is the default of its type where there is
/// none.
/// </summary>
internal static class Nullables
{
    /// <summary>The type of the value; null for any type whose values are never missing.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    /// <summary>The structure; null where there is more in a value than numbers, and for types whose values are never missing.</summary>
    public static Composite? Read(ITypeSymbol type, Func<ITypeSymbol, Structure?> readValue)
    {
        if (Underlying(type) is not { } underlying || readValue(underlying) is not { } value || !value.Leaves.All(static leaf => leaf.Type.IsScalar))
            return null;
        Member[] members = [new("HasValue", new Leaf("bool", IrType.Boolean), IsSettable: true), new("Value", value, IsSettable: true)];
        return new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Nullable, IsValueType: true, members);
    }
}
