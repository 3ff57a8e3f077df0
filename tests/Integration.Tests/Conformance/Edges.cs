using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Section 5: numerical edges and kinks, with the readings of the documentation. Row 111: the derivative of 0⁰ by the exponent is log 0, which is −∞.
/// Row 113: √ has an infinite derivative at 0, so that the chain rule through x² + y² gives 0·∞, which is not a number. The higher derivatives of rows
/// 123 and 127 are in <see cref="HigherOrders"/>.
/// </summary>
public static partial class Edges
{
    [Differentiable(Derivatives = SecondOrder), At(0, 0, Gradient = "0 -Infinity", IsKink = true)]
    public static double Row111_ZeroToTheZero(double x, double y) => Math.Pow(x, y);

    [Differentiable(Derivatives = SecondOrder), At(0, 2, Gradient = "0 0", IsKink = true), At(0, 0.5, Gradient = "Infinity 0", IsKink = true)]
    public static double Row112_PowerOfZero(double x, double y) => Math.Pow(x, y);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "Infinity", IsKink = true), At(4, Gradient = "0.25")]
    public static double Row113_RootAtZero(double x) => Math.Sqrt(x);

    [Differentiable(Derivatives = SecondOrder), At(0, 0, Gradient = "NaN NaN", IsKink = true), At(3, 4, Gradient = "0.6 0.8")]
    public static double Row113_LengthAtZero(double x, double y) => Math.Sqrt(x * x + y * y);

    [Differentiable(Derivatives = SecondOrder), At(0, 0, Gradient = "0 0", IsKink = true), At(3, 4, Gradient = "0.6 0.8")]
    public static double Row114_LengthGuarded(double x, double y)
    {
        double squared = x * x + y * y;
        return squared > 0 ? Math.Sqrt(squared) : 0;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 2, Gradient = "1 0", IsKink = true), At(3, 2, Gradient = "1 0"), At(1, 2, Gradient = "0 1")]
    public static double Row115_TieOfMaximum(double a, double b) => Math.Max(a, b);

    [Differentiable(Derivatives = SecondOrder), At(2, 2, Gradient = "1 0", IsKink = true), At(3, 2, Gradient = "0 1")]
    public static double Row115_TieOfMinimum(double a, double b) => Math.Min(a, b);

    [Differentiable(Derivatives = SecondOrder), At(1, 1, 3, Gradient = "1 0 0", IsKink = true), At(3, 1, 3, Gradient = "1 0 0", IsKink = true), At(0, 1, 3, Gradient = "0 1 0"), At(5, 1, 3, Gradient = "0 0 1")]
    public static double Row115_ClampAtBounds(double x, double low, double high) => Math.Clamp(x, low, high);

    [Differentiable(Derivatives = SecondOrder), At("1000 1001", Gradient = "0.26894142136999512 0.73105857863000488"), At("1 2 3 4", Gradient = "0.03205860328008499 0.08714431874203257 0.23688281808991013 0.64391425988797231")]
    public static double Row117_LogSumExp(double[] x)
    {
        double most = x[0];
        for (int i = 1; i < x.Length; i++)
            most = Math.Max(most, x[i]);
        double sum = 0;
        foreach (double v in x)
            sum += Math.Exp(v - most);
        return most + Math.Log(sum);
    }

    [Differentiable(Derivatives = SecondOrder), At("1000 1000", Gradient = "0.5 0.5", IsKink = true)]
    public static double Row118_LogSumExpOfEqual(double[] x)
    {
        double most = double.MinValue;
        foreach (double v in x)
        {
            if (v > most)
                most = v;
        }
        double sum = 0;
        foreach (double v in x)
            sum += Math.Exp(v - most);
        return Math.Log(sum) + most;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "0", IsKink = true), At(2, Gradient = "0")]
    public static double Row119_SelectedAwayFromNaN(double x) => x > 1e-8 ? Math.Atan2(x, x) : 0;

    [Differentiable(Derivatives = SecondOrder), At(-7, 3, Gradient = "1 2"), At(7, 3, Gradient = "1 -2"), At(-7, -3, Gradient = "1 -2")]
    public static double Row121_Remainder(double x, double y) => x % y;

    [Differentiable(Derivatives = SecondOrder), At(-7, 3, Gradient = "1 2"), At(8, 3, Gradient = "1 -3")]
    public static double Row121_IeeeRemainder(double x, double y) => Math.IEEERemainder(x, y);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1", Hessian = "0"), At(-3, Gradient = "-0.98999249660044545"), At(Math.PI, Gradient = "-1", Hessian = "-1.2246467991473532e-16")]
    public static double Row123_Sine(double x) => Math.Sin(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "0", Hessian = "-1"), At(Math.PI, Gradient = "-1.2246467991473532e-16", Hessian = "1")]
    public static double Row123_Cosine(double x) => Math.Cos(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1.1283791670955126", Hessian = "0"), At(10, Gradient = "4.197656231354417e-44", Hessian = "-8.395312462708834e-43")]
    public static double Row123_ErrorFunction(double x) => Erf(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1", Hessian = "0"), At(1000, Gradient = "0", Hessian = "0")]
    public static double Row123_HyperbolicTangent(double x) => Math.Tanh(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1", Hessian = "0")]
    public static double Row123_HyperbolicSine(double x) => Math.Sinh(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "0", Hessian = "1")]
    public static double Row123_HyperbolicCosine(double x) => Math.Cosh(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1", Hessian = "0")]
    public static double Row123_ArcSine(double x) => Math.Asin(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "-1", Hessian = "0")]
    public static double Row123_ArcCosine(double x) => Math.Acos(x);

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "1", Hessian = "0"), At(1000, Gradient = "9.99999000001e-7", Hessian = "-1.999996000006e-09", Tolerance = 1e-11)]
    public static double Row123_ArcTangent(double x) => Math.Atan(x);

    [Differentiable(Derivatives = SecondOrder), At(1, Gradient = "2", Hessian = "2"), At(0.25, Gradient = "0", Hessian = "0")]
    public static double Row127_MaximumOfConstantAndSquare(double x) => Math.Max(0.5, x * x);

    [Differentiable(Derivatives = SecondOrder), At(1, Gradient = "0", Hessian = "0"), At(0.25, Gradient = "0.5", Hessian = "2")]
    public static double Row127_MinimumOfConstantAndSquare(double x) => Math.Min(0.5, x * x);
}
