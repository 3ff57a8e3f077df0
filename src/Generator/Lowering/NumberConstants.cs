using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>The constants that generic maths names: <c>T.Zero</c>, <c>T.Pi</c> and their like.</summary>
internal static class NumberConstants
{
    public static Literal? Find(string name, string element)
    {
        // An explicit implementation carries the name of its interface.
        double? value = name.Substring(name.LastIndexOf('.') + 1) switch
        {
            "Zero" or "AdditiveIdentity" => 0,
            "One" or "MultiplicativeIdentity" => 1,
            "NegativeOne" => -1,
            "NegativeZero" => -0.0,
            "Pi" => Math.PI,
            "E" => Math.E,
            "Tau" => 2 * Math.PI,
            "NaN" => double.NaN,
            "PositiveInfinity" => double.PositiveInfinity,
            "NegativeInfinity" => double.NegativeInfinity,
            "Epsilon" => element == "float" ? float.Epsilon : double.Epsilon,
            "MaxValue" => element == "float" ? float.MaxValue : double.MaxValue,
            "MinValue" => element == "float" ? float.MinValue : double.MinValue,
            _ => null,
        };
        return value is { } number ? Literal.Real(element, number) : null;
    }
}
