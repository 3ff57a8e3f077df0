using System.Numerics;

namespace SymbolicGrad;

/// <summary>A derivative from differences.</summary>
/// <param name="Value">The derivative; NaN where the function has no finite values on both sides.</param>
/// <param name="Uncertainty">How far the last extrapolations differ: an estimate of the error.</param>
/// <param name="Resolution">What rounding in the function's values makes of it: smaller deviations mean nothing.</param>
internal readonly record struct NumericDerivative(double Value, double Uncertainty, double Resolution);

/// <summary>
/// Ridders' method: central differences D(h) = (f(x+h) − f(x−h)) / 2h at shrinking steps, extrapolated to h = 0 by Neville's scheme in h²
/// (Ridders, Advances in Engineering Software 4 (1982) 75–76). The extrapolation that agrees best with its two predecessors wins.
/// </summary>
internal static class CentralDifferences
{
    private const double FirstStep = 0.1;

    // No power of two, so that the steps are no multiples of one period of a periodic function.
    private const double Shrinkage = 1.6;
    private const int MaxSteps = 40;
    private const int MinSteps = 4;
    private const int MaxOrder = 7;

    /// <summary>Differentiates until the estimated error is a hundredth of the tolerance or as small as differences can tell.</summary>
    public static NumericDerivative Differentiate<T>(Func<T, T> function, T x, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] previous = [], current;
        var best = new NumericDerivative(double.NaN, double.PositiveInfinity, 0);
        double step = FirstStep * Math.Max(1, Math.Abs(double.CreateTruncating(x)));
        for (int finite = 0, i = 0; i < MaxSteps; i++, step /= Shrinkage, previous = current)
        {
            (double difference, double resolution) = Difference(function, x, step);
            current = double.IsFinite(difference) ? Extrapolate(difference, previous) : [];
            best = Better(best, current, previous, resolution);
            finite = current.Length == 0 ? 0 : finite + 1;
            if (finite >= MinSteps && best.Uncertainty <= Math.Max(tolerance / 100 * Math.Abs(best.Value), best.Resolution)) break;
        }
        return best;
    }

    private static (double Difference, double Resolution) Difference<T>(Func<T, T> function, T x, double step)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The step actually taken, after x ± h has been rounded to T.
        T above = x + T.CreateTruncating(step), below = x - T.CreateTruncating(step);
        double width = double.CreateTruncating(above) - double.CreateTruncating(below);
        double valueAbove = double.CreateTruncating(function(above)), valueBelow = double.CreateTruncating(function(below));
        double precision = double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        double largest = Math.Max(Math.Abs(valueAbove), Math.Abs(valueBelow));
        return ((valueAbove - valueBelow) / width, 16 * precision * largest / (width / 2));
    }

    /// <summary>The next row of Neville's tableau: entry k has the error terms up to h²ᵏ removed.</summary>
    private static double[] Extrapolate(double difference, double[] previous)
    {
        var row = new double[Math.Min(previous.Length + 1, MaxOrder)];
        row[0] = difference;
        double ratio = 1;
        for (int k = 1; k < row.Length; k++)
        {
            ratio *= Shrinkage * Shrinkage;
            row[k] = row[k - 1] + (row[k - 1] - previous[k - 1]) / (ratio - 1);
        }
        return row;
    }

    private static NumericDerivative Better(NumericDerivative best, double[] current, double[] previous, double resolution)
    {
        for (int k = 1; k < current.Length; k++)
        {
            double uncertainty = Math.Max(Math.Abs(current[k] - current[k - 1]), Math.Abs(current[k] - previous[k - 1]));
            if (uncertainty <= best.Uncertainty) best = new(current[k], uncertainty, resolution);
        }
        return best;
    }
}
