namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>A method of the BCL that is refused, and what to write instead.</summary>
/// <param name="Types">The types that have it.</param>
/// <param name="Method">Its name.</param>
/// <param name="Reason">Ends the sentence "… cannot be differentiated:".</param>
internal sealed record Refusal(string[] Types, string Method, string Reason);

/// <summary>What Math, MathF, double and float have and the generator refuses. Their other static methods are primitives.</summary>
internal static class Refusals
{
    /// <summary>Of any method with a <c>decimal</c> parameter.</summary>
    public const string Decimal = "decimal carries no derivative; compute in double";

    private static readonly string[] s_math = ["System.Math"];
    private static readonly string[] s_numbers = ["double", "float"];
    private static readonly string[] s_all = ["System.Math", "System.MathF", "double", "float"];

    public static IReadOnlyList<Refusal> All { get; } =
    [
        // Two results at once
        new(s_numbers, "SinCosPi",               "it returns two values; write SinPi(x) and CosPi(x)"),
        new(s_math,    "DivRem",                 "it returns two values; write a / b and a % b"),
        new(s_math,    "BigMul",                 "its result is wider than its operands; cast one and write the product: (long)a * b"),

        // Conversions
        new(s_numbers, "CreateChecked",          "it converts from any type; write a cast"),
        new(s_numbers, "CreateSaturating",       "it converts from any type; write a cast"),
        new(s_numbers, "CreateTruncating",       "it converts from any type; write a cast"),
        new(s_numbers, "ConvertToInteger",       "it converts to any integer type; write a cast"),
        new(s_numbers, "ConvertToIntegerNative", "it converts to any integer type; write a cast"),
        new(s_numbers, "Parse",                  "text carries no derivative; parse it before the call and pass the number"),
        new(s_numbers, "TryParse",               "text carries no derivative; parse it before the call and pass the number"),
    ];

    public static string? Find(string type, string method, IReadOnlyList<string> parameterTypes) =>
        parameterTypes.Contains("decimal") ? Decimal : All.FirstOrDefault(row => row.Method == method && row.Types.Contains(type))?.Reason;
}
