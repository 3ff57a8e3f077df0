using System.Globalization;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Constants as C# source that reads back to the same bits, in every culture.</summary>
internal static class CSharpLiteral
{
    /// <summary>The literal of its own type: <c>2.0</c>, <c>0.5f</c>, <c>true</c>, <c>(Mode)1</c>.</summary>
    public static Text Typed(Literal literal)
    {
        if (!literal.IsReal)
            return Discrete(literal);
        if (IrType.IsTypeParameter(literal.Element))
            return Generic(literal);
        Text text = InOperation(literal);
        bool isPlainInteger = text.Code.TrimStart('-').All(char.IsDigit);
        return isPlainInteger ? text with { Code = text.Code + (literal.Element == "float" ? "f" : ".0") } : text;
    }

    /// <summary>Beside an operand of its type a whole number needs no mark: <c>2 * x</c>.</summary>
    public static Text InOperation(Literal literal)
    {
        if (!literal.IsReal)
            return Discrete(literal);
        if (IrType.IsTypeParameter(literal.Element))
            return Generic(literal);
        double value = literal.AsReal;
        string type = literal.Element;
        if (double.IsNaN(value) || double.IsInfinity(value))
            return new Text($"{type}.{(double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity")}", Precedence.Primary);
        if (WellKnown(literal) is { } name)
            return new Text(name, Precedence.Primary);
        string digits = type == "float" ? RoundTrip((float)value) : RoundTrip(value);
        bool isWhole = digits.TrimStart('-').All(char.IsDigit);
        if (isWhole && value == 0 && literal.Bits != 0)
            return new Text(type == "float" ? "-0f" : "-0.0", Precedence.Unary);
        return new Text(isWhole || type == "double" ? digits : digits + "f", digits[0] == '-' ? Precedence.Unary : Precedence.Primary);
    }

    /// <summary>In a type parameter: <c>T.One</c>, <c>T.CreateChecked(0.5)</c>.</summary>
    private static Text Generic(Literal literal)
    {
        string type = IrType.NameOf(literal.Element);
        bool isNegative = literal.AsReal < 0 || literal.Bits < 0 && literal.AsReal.Equals(0.0);
        string number = Math.Abs(literal.AsReal) switch
        {
            0 => "Zero",
            1 => "One",
            double.PositiveInfinity => "PositiveInfinity",
            double.NaN => "NaN",
            { } value => $"CreateChecked({InOperation(Literal.Real("double", value)).Code})",
        };
        return isNegative ? new Text($"-{type}.{number}", Precedence.Unary) : new Text($"{type}.{number}", Precedence.Primary);
    }

    /// <summary>The default of a parameter.</summary>
    public static string Default(DefaultValue constant) => constant.Value switch
    {
        null => constant.Type.EndsWith("?", StringComparison.Ordinal) ? "null" : "default!",
        string text => String(text),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        { } number => Typed(Literal.From(constant.Type, number)).Code,
    };

    /// <summary>A string literal.</summary>
    public static string String(string value)
    {
        System.Text.StringBuilder text = new("\"");
        foreach (char character in value)
            text.Append(character is '"' or '\\' ? $"\\{character}" : char.IsControl(character) || character is '\u2028' or '\u2029' ? $"\\u{(int)character:x4}" : character.ToString());
        return text.Append('"').ToString();
    }

    /// <summary>The shortest digits that read back to the same number. "R" is not exact in every host.</summary>
    public static string RoundTrip(double value)
    {
        foreach (string format in s_doubleFormats)
        {
            string digits = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value))
                return digits;
        }
        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static readonly string[] s_doubleFormats = ["G15", "G16"];

    private static string RoundTrip(float value)
    {
        foreach (string format in s_floatFormats)
        {
            string digits = value.ToString(format, CultureInfo.InvariantCulture);
            if (float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value))
                return digits;
        }
        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static readonly string[] s_floatFormats = ["G6", "G7", "G8"];

    private static string? WellKnown(Literal literal)
    {
        double value = literal.AsReal;
        return (literal.Element, value) switch
        {
            ("double", Math.PI) => "global::System.Math.PI",
            ("double", Math.E) => "global::System.Math.E",
            ("float", (float)Math.PI) => "global::System.MathF.PI",
            ("float", (float)Math.E) => "global::System.MathF.E",
            _ => null,
        };
    }

    private static Text Discrete(Literal literal)
    {
        string digits = literal.Bits.ToString(CultureInfo.InvariantCulture);
        int precedence = literal.Bits < 0 ? Precedence.Unary : Precedence.Primary;
        return literal.Element switch
        {
            "bool" => new Text(literal.AsBoolean ? "true" : "false", Precedence.Primary),
            "int" => new Text(digits, precedence),
            "long" => new Text(digits + "L", precedence),
            "uint" => new Text(digits + "u", Precedence.Primary),
            "ulong" => new Text(unchecked((ulong)literal.Bits).ToString(CultureInfo.InvariantCulture) + "UL", Precedence.Primary),
            _ => new Text($"({literal.Element}){(literal.Bits < 0 ? $"({digits})" : digits)}", Precedence.Unary),
        };
    }
}

/// <summary>A piece of C# with the binding strength of its outermost operator.</summary>
/// <param name="Part">Of an array of structures, which number of each element is meant.</param>
internal readonly record struct Text(string Code, int Precedence, Signatures.ElementPart? Part = null)
{
    /// <summary>In parentheses where the surroundings bind tighter.</summary>
    public string Within(int precedence) => Precedence < precedence ? $"({Code})" : Code;
}
