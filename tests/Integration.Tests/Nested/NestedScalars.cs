using System.Numerics;
using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Nested;

[Parameters]
public readonly partial record struct Pair(double A, double B);

/// <summary>Derivatives of numbers in formulas, branches, loops and calls.</summary>
public static partial class NestedScalars
{
    /// <summary>The slope of x + y·x² by x at 1 is taken with y held: x·(1 + 2·y), not more (Siskind and Pearlmutter, 2005).</summary>
    [Differentiable, At(0.4, Gradient = "2.6")]
    public static double Confusion(double x) => x * InnerGradient(1, x);

    [Differentiable]
    public static double Inner(double x, [Constant] double y) => x + y * x * x;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.7, 1.3), At(-2, 0.1)]
    public static double Partials(double x, double y)
    {
        (double dx, double dy) = EnergyGradient(x, y);
        return dx * dx + dy * x;
    }

    [Differentiable]
    public static double Energy(double x, double y) => Math.Sin(x * y) + x * x;

    [Differentiable]
    public static double Bent(double x)
    {
        double y = x * x * x;
        if (x > 0)
        {
            y = Math.Sin(y) * x;
            if (y > 100)
                return y;
        }
        else
            y = Math.Exp(y);
        return y * x;
    }

    [Differentiable]
    public static double BentSlope(double x) => BentGradient(x);

    [Differentiable, At(0.4), At(-0.4)]
    public static double BentCurvature(double x) => BentSlopeGradient(x);

    [Differentiable]
    public static double Recurrence(double x, int n)
    {
        double[] a = new double[n];
        a[0] = x;
        for (int i = 1; i < n; i++)
            a[i] = a[i - 1] * x + Math.Sin(a[i - 1]);
        return a[n - 1];
    }

    [Differentiable]
    public static double RecurrenceSlope(double x, int n) => RecurrenceGradient(x, n);

    [Differentiable, At(0.4, 6, ValueTolerance = 1e-15), At(0.4, 1)]
    public static double RecurrenceCurvature(double x, int n) => RecurrenceSlopeGradient(x, n);

    [Differentiable]
    public static T Wave<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Sin(x) * x;

    [Differentiable]
    public static double WaveSlope(double x) => WaveGradient(x);

    [Differentiable, At(0.4)]
    public static double WaveCurvature(double x) => WaveSlopeGradient(x) + WaveGradient<double>(x * x);

    [Differentiable]
    public static (double A, double B) Two(double x, double y) => (x * y, Math.Sin(x) * y);

    [Differentiable, At(0.4)]
    public static double OfTwo(double x)
    {
        (double dx, double dy) = TwoGradient(x, x * x, (1, x));
        return dx * dy;
    }

    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static double Cubic(double x, double y) => x * x * y + y * y * y;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.4)]
    public static double AlongDirection(double x)
    {
        (double value, double tangent) = CubicJvp(x, 2 * x, xTangent: 1, yTangent: x);
        return value + tangent * tangent;
    }

    [Differentiable(Name = "Slope")]
    public static double Bell(double x) => Math.Exp(-x * x);

    [Differentiable, At(0.4, 5), At(0.4, 0)]
    public static double SumOfSlopes(double x, int n)
    {
        double s = x;
        for (int i = 0; i < n; i++)
        {
            if (i == 3)
                continue;
            s += SlopeGradient(x * i * 0.2) * x;
        }
        return s;
    }

    [Differentiable, At(0.4)]
    public static double ThroughFunctions(double x)
    {
        Func<double, double> slope = SlopeGradient;
        return Local(x) + Helper(x);

        double Local(double y) => SlopeGradient(y) + slope(y * 0.5);
    }

    private static double Helper(double x) => NestedScalars.SlopeGradient(x) * x;

    [Differentiable]
    public static double CubeLess(double x, [Constant] double a) => x * x * x - a;

    /// <summary>Newton's method on a generated derivative; its derivative is that of the cube root.</summary>
    [Differentiable, At(2, Gradient = "0.209986841649145524", Tolerance = 1e-14)]
    public static double CubeRoot(double a)
    {
        double x = a;
        for (int i = 0; i < 20; i++)
        {
            (double f, double slope) = CubeLessValueAndGradient(x, a);
            x -= f / slope;
        }
        return x;
    }

    [Differentiable]
    public static double OfPair(Pair p, double s) => p.A * p.B * s + p.A * p.A;

    [Differentiable, At(0.4)]
    public static double ThroughParameters(double x)
    {
        (Pair pair, double s) = OfPairGradient(new Pair(x, x * x), x);
        return pair.A * pair.B + s;
    }

    [Differentiable]
    public static float Float(float x) => MathF.Sin(x) * x;

    [Differentiable]
    public static float FloatSlope(float x) => FloatGradient(x);

    [Differentiable]
    public static double Guarded(double x)
    {
        if (x < -5)
            throw new ArgumentOutOfRangeException(nameof(x));
        return Math.Log(x + 6);
    }

    [Differentiable, At(0.4)]
    public static double GuardedSlope(double x) => GuardedGradient(x);

    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static double Quartic(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s += x[i] * x[i] * x[i] * x[0];
        return s;
    }

    /// <summary>A product of the Hessian with a vector: reverse over forward.</summary>
    [Differentiable, At("1 2 3", "1 0 0", Gradient = "12 12 27"), At("0.5 -1 2", "0.3 1 -2")]
    public static double HessianProduct(double[] x, [Constant] double[] v) => QuarticJvp(x, v).Tangent;
}
