using System.Globalization;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>The ranges of the numbers that one chooses before training.</summary>
internal static class Hyperparameter
{
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < double.PositiveInfinity ? value : throw Error(name, value, "from 0 on");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and < double.PositiveInfinity ? value : throw Error(name, value, "above 0");

    /// <summary>A factor by which something becomes less at each step.</summary>
    public static double Decay(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Error(name, value, "from 0 on and below 1");

    private static ArgumentOutOfRangeException Error(string? name, double value, string range) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be a number {range}."));
}
