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
