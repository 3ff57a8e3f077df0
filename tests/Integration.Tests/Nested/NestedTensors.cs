using SymbolicGrad.Integration.Tests.Points;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SymbolicGrad.Integration.Tests.Nested;

/// <summary>Derivatives by a number of what is computed with vectors and matrices, as in equations of physics that a network is to solve.</summary>
public static partial class NestedTensors
{
    [Differentiable]
    public static double Activations(double x, [Constant] Vector<double> w) => Sum(Tanh(x * w)) + Dot(w, Exp(x * w));

    [Differentiable]
    public static double ActivationsSlope(double x, [Constant] Vector<double> w) => ActivationsGradient(x, w);

    [Differentiable]
    public static double ActivationsCurvature(double x, [Constant] Vector<double> w) => ActivationsSlopeGradient(x, w);

    [Differentiable, At(0.4, "0.3 -1.2 2")]
    public static double ActivationsThird(double x, [Constant] Vector<double> w) => ActivationsCurvatureGradient(x, w);

    [Differentiable]
    public static double Probabilities(double x, [Constant] Vector<double> w) => LogSumExp(x * w) + Dot(Softmax(x * w), w);

    [Differentiable]
    public static double ProbabilitiesSlope(double x, [Constant] Vector<double> w) => ProbabilitiesGradient(x, w);

    [Differentiable, At(0.4, "0.3 -1.2 2")]
    public static double ProbabilitiesCurvature(double x, [Constant] Vector<double> w) => ProbabilitiesSlopeGradient(x, w);

    [Differentiable]
    public static double Products(double x, [Constant] Matrix<double> m) => SumOfSquares(Sigmoid((x * m) * m) * Transpose(x * m));

    [Differentiable]
    public static double ProductsSlope(double x, [Constant] Matrix<double> m) => ProductsGradient(x, m);

    [Differentiable, At(0.4, "0.3 -0.2; 0.5 0.9")]
    public static double ProductsCurvature(double x, [Constant] Matrix<double> m) => ProductsSlopeGradient(x, m);

    private static double Network(double t, Vector<double> w, Vector<double> b, Vector<double> v) => Dot(v, Tanh(t * w + b));

    [Differentiable(WithRespectTo = [nameof(t)])]
    public static double Position(double t, Vector<double> w, Vector<double> b, Vector<double> v) => Network(t, w, b, v);

    [Differentiable(WithRespectTo = [nameof(t)])]
    public static double Velocity(double t, Vector<double> w, Vector<double> b, Vector<double> v) => PositionGradient(t, w, b, v);

    /// <summary>How far a network is from solving u″ + 4u = 0, by its weights (Raissi, Perdikaris and Karniadakis, Physics-Informed Neural Networks, 2019).</summary>
    [Differentiable, At("0.1 0.5 0.9", "0.3 -1.2 2", "0.1 0.2 -0.4", "1 -2 0.5")]
    public static double Residual([Constant] double[] times, Vector<double> w, Vector<double> b, Vector<double> v)
    {
        double sum = 0;
        foreach (double t in times)
        {
            double residual = VelocityGradient(t, w, b, v) + 4 * Network(t, w, b, v);
            sum += residual * residual;
        }
        return sum;
    }
}
