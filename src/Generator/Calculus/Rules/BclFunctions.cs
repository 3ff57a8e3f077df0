using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>
/// Which primitive a static method of Math, MathF, double or float is, and which of these types has the method of a primitive. A method is
/// told by its name and its parameters: each is real (double or float), integral, or a rounding mode. One without a real one is discrete.
/// </summary>
internal static class BclFunctions
{
    // What takes or yields an integer. Every other function of the registry takes as many real numbers as it has operands.
    private static readonly (string Signature, Primitive Primitive)[] s_withIntegers =
    [
        ("RootN(real, integer)", Primitives.RootN),
        ("ScaleB(real, integer)", Primitives.ScaleB),
        ("Round(real, integer)", Primitives.RoundDigits),
        ("Round(real, mode)", Primitives.RoundMode),
        ("Round(real, integer, mode)", Primitives.RoundDigitsMode),
        ("Sign(real)", Primitives.Sign),
        ("Sign(integer)", Primitives.Sign),
        ("ILogB(real)", Primitives.ILogB),
        ("Abs(integer)", Primitives.IntegerAbs),
        ("Max(integer, integer)", Primitives.IntegerMax),
        ("Min(integer, integer)", Primitives.IntegerMin),
        ("Clamp(integer, integer, integer)", Primitives.IntegerClamp),
    ];

    private static readonly Dictionary<string, Primitive> s_mathFunctions = TableOf(SpellingKind.MathFunction);
    private static readonly Dictionary<string, Primitive> s_numberFunctions = TableOf(SpellingKind.NumberFunction);

    /// <summary>The primitive that a method is; null where it is none.</summary>
    /// <param name="containingType">One of <c>System.Math</c>, <c>System.MathF</c>, <c>double</c>, <c>float</c>.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="parameterTypes">The C# names of its parameter types, such as <c>double</c> and <c>System.MidpointRounding</c>.</param>
    public static Primitive? Find(string containingType, string name, string[] parameterTypes)
    {
        // double and float also have the functions of Math, with the same bits.
        string signature = Signature(name == "Ieee754Remainder" ? "IEEERemainder" : name, parameterTypes.Select(SortOf));
        bool isNumber = containingType is "double" or "float";
        return isNumber && s_numberFunctions.TryGetValue(signature, out Primitive? primitive) ? primitive
            : s_mathFunctions.TryGetValue(signature, out primitive) ? primitive
            : null;
    }

    /// <summary>The two primitives of a function that returns two numbers, the same to the bit; null for any other.</summary>
    public static (Primitive First, Primitive Second)? FindPair(string name) => name == "SinCos" ? (Primitives.Sin, Primitives.Cos) : null;

    /// <summary>Why a method is refused and what to write instead; null where it is not.</summary>
    public static string? Refusal(string containingType, string name, string[] parameterTypes) =>
        Refusals.Find(containingType, name, parameterTypes);

    /// <summary>The type whose static method <paramref name="primitive"/> is, for operands of type <paramref name="element"/>.</summary>
    public static string ContainingType(Primitive primitive, string element) => primitive.Spelling switch
    {
        SpellingKind.NumberFunction => element,
        SpellingKind.MathFunction => element == "float" && primitive != Primitives.Clamp ? "System.MathF" : "System.Math",
        _ => throw new InvalidOperationException($"{primitive} is not a function of the BCL."),
    };

    /// <summary>The name that types of numbers have for a function of Math.</summary>
    public static string NumberName(Primitive primitive) => primitive == Primitives.IEEERemainder ? "Ieee754Remainder" : primitive.Symbol;

    private static Dictionary<string, Primitive> TableOf(SpellingKind spelling) =>
        Primitives.All
            .Where(primitive => primitive.Spelling == spelling && s_withIntegers.All(row => row.Primitive != primitive))
            .Select(static primitive => (Signature: OfReals(primitive), Primitive: primitive))
            .Concat(s_withIntegers.Where(row => row.Primitive.Spelling == spelling))
            .ToDictionary(static row => row.Signature, static row => row.Primitive);

    private static string OfReals(Primitive primitive) => Signature(primitive.Symbol, Enumerable.Repeat("real", primitive.Arity));

    private static string Signature(string name, IEnumerable<string> sorts) => $"{name}({string.Join(", ", sorts)})";

    private static string SortOf(string type) => type switch
    {
        "double" or "float" => "real",
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "nint" or "nuint" => "integer",
        "System.MidpointRounding" => "mode",
        _ => type,
    };
}
