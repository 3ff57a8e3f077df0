namespace SymbolicGrad.Generator.Ir;

internal static class BclFunctions
{
    public static Primitive? Find(string containingType, string name, string[] parameterTypes) =>
        containingType is "System.Math" or "System.MathF" or "double" or "float"
            ? Primitives.All.FirstOrDefault(row => row.Name == name && row.Arity == parameterTypes.Length && row.Spelling is SpellingKind.MathFunction or SpellingKind.NumberFunction)
            : null;

    public static string? Refusal(string containingType, string name) => null;
}
