using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>The values on which both sides of a rule are compared.</summary>
internal static class Specials
{
    private static readonly double[] s_doubles =
    [
        0, -0.0, 1, -1, 2, -2, 0.5, 3, -3, 4, -0.1, Math.PI, -1e10, 1.0 / 3,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        double.Epsilon, -double.Epsilon, 3 * double.Epsilon, 1.1e-308, 2.2250738585072014E-308, 6.1e-162, 1e-308,
        double.MaxValue, -double.MaxValue, 9e307, 1e160, -1.7976931348623155E+308,
        .. Random(5, 2026),
    ];

    private static readonly float[] s_floats =
    [
        0, -0.0f, 1, -1, 2, -2, 0.5f, 3, -3, 4, -0.1f, MathF.PI, -1e10f, 1.0f / 3,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
        float.Epsilon, -float.Epsilon, 3 * float.Epsilon, 5.8e-39f, 1.17549435E-38f, 3.7e-23f, 1e-38f,
        float.MaxValue, -float.MaxValue, 1.8e38f, 1e20f, -3.4028233E+38f,
        .. Random(5, 2027).Select(static x => (float)x),
    ];

    /// <summary>Where ±0, 1, −2, −0.1, ⅓, ±∞, NaN, the least and the largest number stand in the lists.</summary>
    private static readonly int[] s_telling = [0, 1, 2, 5, 10, 13, 14, 15, 16, 17, 24, 25];

    public static object[] Of(string element) => element switch
    {
        "double" => [.. s_doubles.Cast<object>()],
        "float" => [.. s_floats.Cast<object>()],
        "bool" => [true, false],
        _ => [0, 1, -1, 2, 7, -3, int.MaxValue, int.MinValue],
    };

    public static Literal AsLiteral(object value) => value switch
    {
        double real => Literal.Real("double", real),
        float real => Literal.Real("float", real),
        bool truth => Literal.Boolean(truth),
        _ => Literal.Integer("int", (int)value),
    };

    /// <summary>All combinations of the values of the given elements; of four real numbers, of a few telling ones.</summary>
    public static IEnumerable<object[]> Tuples(params string[] elements)
    {
        bool isMany = elements.Count(static element => element is "double" or "float") > 3;
        return elements.Aggregate(
            (IEnumerable<object[]>)[[]],
            (tuples, element) => tuples.SelectMany(_ => Values(element), static (tuple, value) => (object[])[.. tuple, value]));

        IEnumerable<object> Values(string element) => isMany ? s_telling.Select(i => Of(element)[i]) : Of(element);
    }

    private static IEnumerable<double> Random(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 12)))];
    }
}
