using SymbolicGrad.Integration.Tests.Points;
using static SymbolicGrad.Functions;

namespace SymbolicGrad.Integration.Tests.Calls;

/// <summary>Derivatives by hand of methods of vectors and matrices, whose bodies have none.</summary>
public static partial class TensorCalls
{
    /// <summary>The middle entry, found by sorting.</summary>
    public static double Median(Vector<double> x)
    {
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    [DerivativeOf(nameof(Median))]
    public static Vector<double> MedianDerivative(Vector<double> x)
    {
        Vector<double> gradient = new(x.Length);
        gradient[Array.IndexOf(x.ToArray(), Median(x))] = 1;
        return gradient;
    }

    /// <summary>log |det A| of a matrix of two rows.</summary>
    public static double LogDeterminant(Matrix<double> a) => double.Parse(Math.Log(Math.Abs(a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0])).ToString("R", null), null);

    /// <summary>∂ log |det A| / ∂A = A⁻ᵀ.</summary>
    [DerivativeOf(nameof(LogDeterminant))]
    public static Matrix<double> LogDeterminantDerivative(Matrix<double> a)
    {
        double determinant = a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0];
        return new Matrix<double>(2, 2, [a[1, 1] / determinant, -a[1, 0] / determinant, -a[0, 1] / determinant, a[0, 0] / determinant]);
    }

    /// <summary>Between values at knots, in a straight line; the interval is found by bisection.</summary>
    public static double Interpolate(Vector<double> knots, Vector<double> values, double x)
    {
        (int i, double t) = Locate(knots, x);
        return values[i] * (1 - t) + values[i + 1] * t;
    }

    [DerivativeOf(nameof(Interpolate))]
    public static (Vector<double> Values, double X) InterpolateDerivative([Constant] Vector<double> knots, Vector<double> values, double x)
    {
        (int i, double t) = Locate(knots, x);
        Vector<double> gradient = new(values.Length);
        gradient[i] = 1 - t;
        gradient[i + 1] = t;
        return (gradient, (values[i + 1] - values[i]) / (knots[i + 1] - knots[i]));
    }

    private static (int Interval, double Fraction) Locate(Vector<double> knots, double x)
    {
        int found = Array.BinarySearch(knots.ToArray(), x);
        int i = Math.Clamp(found < 0 ? ~found - 1 : found, 0, knots.Length - 2);
        return (i, (x - knots[i]) / (knots[i + 1] - knots[i]));
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("3 1 2 5 4", 0.5)]
    public static double MedianOfScaled(Vector<double> x, double s) => Median(Exp(x * s)) * s + Median(x);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("2 1; 0.5 3", 0.7)]
    public static double LogDeterminantOfProduct(Matrix<double> a, double s) => LogDeterminant(a * Transpose(a)) + s * LogDeterminant(Tanh(a)) - Sum(a);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("0 1 2 3", "1 -2 0.5 4", 0.3, 5), At("0 1 2 3", "1 -2 0.5 4", 0.3, 0)]
    public static double InterpolateInALoop([Constant] Vector<double> knots, Vector<double> values, double x, int n)
    {
        double sum = x;
        for (int i = 0; i < n; i++)
        {
            if (sum > 2)
                values = Tanh(values);
            sum += Interpolate(knots, values * 0.5, x * (i + 1)) * sum;
        }
        return sum;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("0 1 2 3", "1 -2 0.5 4", 1.4), At("0 1 2 3", "1 -2 0.5 4", 0.7)]
    public static double InterpolateInABranch([Constant] Vector<double> knots, Vector<double> values, double x)
    {
        double y = x * x;
        if (y > 1)
            y = Interpolate(knots, values * y, x) * y;
        return y;
    }

    /// <summary>The largest drop from a value to a later one, found by a library.</summary>
    public static double Drawdown(double[] path) => double.Parse(Largest(path).Drop.ToString("R", null), null);

    [DerivativeOf(nameof(Drawdown))]
    public static double[] DrawdownDerivative(double[] path)
    {
        (_, int from, int to) = Largest(path);
        double[] gradient = new double[path.Length];
        gradient[from] += 1;
        gradient[to] -= 1;
        return gradient;
    }

    private static (double Drop, int From, int To) Largest(ReadOnlySpan<double> path)
    {
        (double Drop, int From, int To) largest = (0, 0, 0);
        for (int i = 0; i < path.Length; i++)
        {
            for (int j = i; j < path.Length; j++)
                largest = path[i] - path[j] > largest.Drop ? (path[i] - path[j], i, j) : largest;
        }
        return largest;
    }

    /// <summary>A sum of products by a library, which takes spans.</summary>
    public static double Weighted(ReadOnlySpan<double> weights, Span<double> values, double power)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += double.Parse((weights[i] * Math.Pow(values[i], power)).ToString("R", null), null);
        return sum;
    }

    [DerivativeOf(nameof(Weighted))]
    public static (double[] Weights, double[] Values, double Power) WeightedDerivative(ReadOnlySpan<double> weights, Span<double> values, double power)
    {
        double[] byWeights = new double[weights.Length], byValues = new double[weights.Length];
        double byPower = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            byWeights[i] = Math.Pow(values[i], power);
            byValues[i] = weights[i] * power * Math.Pow(values[i], power - 1);
            byPower += weights[i] * byWeights[i] * Math.Log(values[i]);
        }
        return (byWeights, byValues, byPower);
    }

    /// <summary>What is written after a call, the call has not seen.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 1.2 0.7 0.9 0.4", 0.3)]
    public static double ArrayChangedAfterTheCall(double[] steps, double drift)
    {
        double[] path = new double[steps.Length];
        double worst = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            path[i] = steps[i] * Math.Exp(drift * i * 0.1);
            worst += Drawdown(path) * drift;
        }
        double last = Drawdown(path);
        path[1] *= 2;
        Array.Reverse(path);
        return worst * last + Drawdown(path) * path[0];
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", "0.5 1.5 2.5", 1.3)]
    public static double SpansOfArrays(double[] weights, double[] values, double power)
    {
        Span<double> scaled = stackalloc double[values.Length];
        for (int i = 0; i < values.Length; i++)
            scaled[i] = values[i] * power;
        double whole = Weighted(weights, scaled, power);
        weights[0] = 7;
        return whole * Weighted(weights.AsSpan(1), scaled[1..], 2) + Weighted(weights, values, power);
    }

    /// <summary>The sum of a span by halves: calls of a method that calls itself.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3 0.5 0.25")]
    public static double ByHalves(double[] x) => Halves(x) * x[0];

    [Differentiable]
    public static double Halves(ReadOnlySpan<double> x) =>
        x.Length == 0 ? 0 : x.Length == 1 ? x[0] * x[0] : Math.Sin(Halves(x[..(x.Length / 2)])) + Halves(x[(x.Length / 2)..]) * x[0];

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("0.3 -0.4", 3), At("0.3 -0.4", 0)]
    public static double SumOfFolded(Vector<double> x, int n)
    {
        double sum = 1;
        for (int i = 0; i < n; i++)
            sum += FoldedTwice(x * sum, i) * sum;
        return sum;
    }

    /// <summary>Calls itself, so that its calls stay calls.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("0.3 -0.4", 2)]
    public static double FoldedTwice(Vector<double> x, int n) => n <= 0 ? Dot(x, x) : FoldedTwice(Sin(x), n - 1) + FoldedTwice(x * x[1], n - 2);

    /// <summary>A method that calls itself with a vector uses its own gradient.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("0.3 -0.4", 3), At("0.3 -0.4", 0)]
    public static double Folded(Vector<double> x, int n) => n == 0 ? Sum(x) : Folded(Sin(x) * 1.5, n - 1) * x[0] + Dot(x, x);
}
