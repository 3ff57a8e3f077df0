using System.Globalization;

namespace SymbolicGrad.Generator.Ir;

/// <summary>A constant. Compared by its bits, so that −0 and 0 differ and NaN equals itself.</summary>
internal readonly record struct Literal(string Element, long Bits)
{
    public static Literal Real(string element, double value) =>
        new(element, BitConverter.DoubleToInt64Bits(element == "float" ? (float)value : value));

    public static Literal Boolean(bool value) => new("bool", value ? 1 : 0);

    public static Literal Integer(string element, long value) => new(element, value);

    /// <summary>The number as a constant of the type: real, integer, or 1 for true and 0 for false.</summary>
    public static Literal Number(string element, double value) => element switch
    {
        _ when IrType.IsNumber(element) => Real(element, value),
        "bool" => Boolean(value != 0),
        _ => Integer(element, (long)value),
    };

    public static Literal From(string element, object value) => value switch
    {
        double number => Real(element, number),
        float number => Real(element, number),
        bool truth => Boolean(truth),
        char character => Integer(element, character),
        ulong number => Integer(element, unchecked((long)number)),
        _ => Integer(element, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    public bool IsReal => IrType.IsNumber(Element);

    public double AsReal => BitConverter.Int64BitsToDouble(Bits);

    public bool AsBoolean => Bits != 0;

    /// <summary>Whether this is the real number <paramref name="value"/>, to the bit.</summary>
    public bool Is(double value) => IsReal && Bits == BitConverter.DoubleToInt64Bits(value);
}
