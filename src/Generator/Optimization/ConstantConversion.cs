using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>Casts of constants.</summary>
internal static class ConstantConversion
{
    /// <summary>
    /// Null for the casts that are left to the run time: those that do not fit, and those of other types than the built-in signed ones.
    /// </summary>
    public static Literal? Convert(Literal constant, string element)
    {
        if (IrType.IsTypeParameter(element))
            return constant.Element is "double" or "float" or "int" ? Literal.Real(element, constant.IsReal ? constant.AsReal : constant.Bits) : null;
        if (IrType.IsTypeParameter(constant.Element))
            return null;
        if (constant.IsReal)
            return element is "double" or "float" ? Literal.Real(element, constant.AsReal) : Truncate(constant.AsReal, element);
        if (Range(constant.Element) is null)
            return null;
        return element switch
        {
            "double" => Literal.Real(element, constant.Bits),
            "float" => Literal.Real(element, (float)constant.Bits),
            _ => Fits(constant.Bits, element) ? Literal.Integer(element, constant.Bits) : null,
        };
    }

    private static bool Fits(long value, string element) => Range(element) is { } range && value >= range.Low && value <= range.High;

    private static Literal? Truncate(double value, string element) =>
        Range(element) is { } range && value > range.Low - 1.0 && value < range.High + 1.0 ? Literal.Integer(element, (long)value) : null;

    /// <summary>What a cast from a real number is sure to keep; of long, only what a double holds exactly.</summary>
    private static (long Low, long High)? Range(string element) => element switch
    {
        "int" => (int.MinValue, int.MaxValue),
        "long" => (-(1L << 53), 1L << 53),
        "short" => (short.MinValue, short.MaxValue),
        "sbyte" => (sbyte.MinValue, sbyte.MaxValue),
        "byte" => (byte.MinValue, byte.MaxValue),
        "ushort" => (ushort.MinValue, ushort.MaxValue),
        _ => null,
    };
}
