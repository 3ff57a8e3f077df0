using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Numbers that may be missing.</summary>
public static partial class Nullables
{
    private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct;

    [Differentiable(Derivatives = All), At("3 -1 2", 2, Gradient = "0 -4 0 1"), At("0.5", 2, Gradient = "2 0.25"), At("", 2, Gradient = "0")]
    public static double LeastSquare(double[] v, double scale)
    {
        double? best = null;
        for (int i = 0; i < v.Length; i++)
        {
            double square = scale * v[i] * v[i];
            if (best is null || square < best)
                best = square;
        }
        return best ?? 0;
    }

    /// <summary>The first crossing of a level, by interpolation; a method that returns early.</summary>
    private static double? Crossing(double[] v, double level)
    {
        double? before = null;
        for (int i = 0; i < v.Length; i++)
        {
            if (before is { } low && low < level && v[i] >= level)
                return i - 1 + (level - low) / (v[i] - low);
            before = v[i];
        }
        return null;
    }

    [Differentiable(Derivatives = All), At("0 1 3 2 5", 2), At("0 1 3 2 5", 4.5), At("0 1 3", 9)]
    public static double Crossed(double[] v, double level)
    {
        double? at = Crossing(v, level);
        at *= level;
        return at.HasValue ? at.Value * at.Value + (Crossing(v, 2 * level) ?? v[0]) : v[0] * level + v[^1];
    }

    [Differentiable(Derivatives = All), At("1 -2 3 -4 2", double.NaN, 1), At("1 -2 3 -4 2", 2.5, 2), At("1 -2 3 -4 2", 0.25, 7)]
    public static double Clamped(double[] v, [Constant] double limit, int count)
    {
        double? above = double.IsNaN(limit) ? null : limit;
        int? left = count > 5 ? null : count;
        double sum = 0;
        foreach (double a in v)
        {
            sum += a > above ? above.Value * a : a * a;
            left--;
            if (left <= 0)
                return sum * a;
        }
        return sum;
    }

    private static double Damped(double v, double? rate = null, int? steps = null)
    {
        for (int i = 0; i < (steps ?? 2); i++)
            v = Math.Sin(v) * (rate ?? v);
        return v;
    }

    [Differentiable(Derivatives = All), At(0.7, 1.3), At(-1.2, 0.4)]
    public static double Optional(double x, double y) => Damped(x) + Damped(y, x) * Damped(x * y, steps: 3) + Damped(x, steps: 0, rate: y);
}
