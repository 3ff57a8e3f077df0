using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Finds the attributes of the runtime library on symbols.</summary>
internal static class Attributes
{
    public static bool Has(ISymbol symbol, string name) => FindAll(symbol, name).Any();

    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => TypeReader.IsRuntimeType(attribute.AttributeClass, name));

    public static object? Option(AttributeData attribute, string name)
    {
        TypedConstant value = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return value.Kind == TypedConstantKind.Array ? value.IsNull ? null : value.Values : value.Value;
    }
}
