using SymbolicGrad.Integration.Tests.Points;
using static SymbolicGrad.Functions;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// The rows of derivatives of second and higher order: each method is a derivative, so that its gradient is the next one. Expected values are of 50
/// digits.
/// </summary>
public static partial class HigherOrders
{
    [Differentiable, At(0.7, Gradient = "-0.64421768723769102", ValueTolerance = 1e-15), At(1.3, Gradient = "-0.963558185417192977", ValueTolerance = 1e-15), At(0, Gradient = "0", ValueTolerance = 1e-15)]
    public static double Row89_First(double x) => Loops.Row89_SineByTaylorGradient(x);

    [Differentiable, At(0.7, Gradient = "-0.764842187284488455", ValueTolerance = 1e-15), At(1.3, Gradient = "-0.267498828624587364", ValueTolerance = 1e-15), At(0, Gradient = "-1", ValueTolerance = 1e-15)]
    public static double Row89_Second(double x) => Row89_FirstGradient(x);

    [Differentiable, At(0.7, Gradient = "0.64421768723769102", ValueTolerance = 1e-15), At(1.3, Gradient = "0.963558185417192977", ValueTolerance = 1e-15), At(0, Gradient = "0", ValueTolerance = 1e-15)]
    public static double Row89_Third(double x) => Row89_SecondGradient(x);

    [Differentiable, At(0, Gradient = "0"), At(Math.PI, Gradient = "-1.2246467991473532e-16")]
    public static double Row123_Sine(double x) => Edges.Row123_SineGradient(x);

    [Differentiable, At(0, Gradient = "-1"), At(Math.PI, Gradient = "1")]
    public static double Row123_Cosine(double x) => Row123_CosineOnceGradient(x);

    [Differentiable]
    public static double Row123_CosineOnce(double x) => Math.Cos(x);

    [Differentiable, At(0, Gradient = "0"), At(1000, Gradient = "0")]
    public static double Row123_HyperbolicTangent(double x) => Edges.Row123_HyperbolicTangentGradient(x);

    [Differentiable, At(0, Gradient = "0")]
    public static double Row123_HyperbolicSine(double x) => Edges.Row123_HyperbolicSineGradient(x);

    [Differentiable, At(0, Gradient = "1")]
    public static double Row123_HyperbolicCosine(double x) => Edges.Row123_HyperbolicCosineGradient(x);

    [Differentiable, At(0, Gradient = "0")]
    public static double Row123_ArcSine(double x) => Edges.Row123_ArcSineGradient(x);

    [Differentiable, At(0, Gradient = "0")]
    public static double Row123_ArcCosine(double x) => Edges.Row123_ArcCosineGradient(x);

    [Differentiable, At(0, Gradient = "0"), At(1000, Gradient = "-1.99999600000599999e-9")]
    public static double Row123_ArcTangent(double x) => Edges.Row123_ArcTangentGradient(x);

    [Differentiable, At(0, Gradient = "1.1283791670955126"), At(10, Gradient = "4.1976562313544169e-44", Tolerance = 1e-13)]
    public static double Row123_ErrorFunctionOnce(double x) => 2 * NormalCdf(Math.Sqrt(2) * x) - 1;

    [Differentiable, At(0, Gradient = "0"), At(0.5, Gradient = "-0.87878257893544479"), At(10, Gradient = "-8.3953124627088338e-43", Tolerance = 1e-13)]
    public static double Row123_ErrorFunction(double x) => Row123_ErrorFunctionOnceGradient(x);

    [Differentiable, At(0.3, Gradient = "0.915136961826629209"), At(-1.2, Gradient = "0.305019996207408999"), At(0, Gradient = "1")]
    public static double Row125_Tanh(double x) => Math.Tanh(x);

    [Differentiable, At(0.3, Gradient = "-0.533181878201454333"), At(-1.2, Gradient = "0.508562650138273264"), At(0, Gradient = "0")]
    public static double Row125_First(double x) => Row125_TanhGradient(x);

    [Differentiable, At(0.3, Gradient = "-1.3643061061011236"), At(-1.2, Gradient = "0.661856796311429195"), At(0, Gradient = "-2")]
    public static double Row125_Second(double x) => Row125_FirstGradient(x);

    [Differentiable, At(0.3, Gradient = "3.72248581661372001"), At(-1.2, Gradient = "0.17278926915622129"), At(0, Gradient = "0")]
    public static double Row125_Third(double x) => Row125_SecondGradient(x);

    [Differentiable, At(0.3, Gradient = "6.11370393195315286"), At(-1.2, Gradient = "-2.87875913415136809"), At(0, Gradient = "16")]
    public static double Row125_Fourth(double x) => Row125_ThirdGradient(x);

    [Differentiable, At(0.3, Gradient = "-52.1763075767858522"), At(-1.2, Gradient = "-12.0587363784376932"), At(0, Gradient = "0")]
    public static double Row125_Fifth(double x) => Row125_FourthGradient(x);

    [Differentiable, At(1, Gradient = "2"), At(0.25, Gradient = "0")]
    public static double Row127_Maximum(double x) => Edges.Row127_MaximumOfConstantAndSquareGradient(x);

    [Differentiable, At(1, Gradient = "0"), At(0.25, Gradient = "2")]
    public static double Row127_Minimum(double x) => Edges.Row127_MinimumOfConstantAndSquareGradient(x);
}
