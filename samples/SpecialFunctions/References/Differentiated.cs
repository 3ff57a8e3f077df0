using System.Runtime.CompilerServices;
using F = HandWritten.Functions;

namespace HandWritten;

/// <summary>A function with its generated derivatives, whatever the number of its arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ArgumentCount">How many arguments it takes.</param>
/// <param name="Value">The function.</param>
/// <param name="Gradient">Its partial derivatives by the last arguments, by reverse mode.</param>
/// <param name="Jvp">Its derivative along tangents of the last arguments, by forward mode.</param>
internal sealed record Differentiated(string Name, int ArgumentCount, Func<double[], double> Value, Func<double[], double[]> Gradient, Func<double[], double[], double> Jvp)
{
    public static Differentiated[] All { get; } =
    [
        One(F.Erf, F.ErfGradient, F.ErfJvp),
        One(F.Erfc, F.ErfcGradient, F.ErfcJvp),
        One(F.ErfInv, F.ErfInvGradient, F.ErfInvJvp),
        One(F.ErfcInv, F.ErfcInvGradient, F.ErfcInvJvp),
        One(F.Logistic, F.LogisticGradient, F.LogisticJvp),
        One(F.Logit, F.LogitGradient, F.LogitJvp),
        One(F.Gamma, F.GammaGradient, F.GammaJvp),
        One(F.GammaLn, F.GammaLnGradient, F.GammaLnJvp),
        One(F.DiGamma, F.DiGammaGradient, F.DiGammaJvp),
        One(F.DiGammaInv, F.DiGammaInvGradient, F.DiGammaInvJvp),
        One(F.BesselI0, F.BesselI0Gradient, F.BesselI0Jvp),
        One(F.BesselI1, F.BesselI1Gradient, F.BesselI1Jvp),
        One(F.BesselK0, F.BesselK0Gradient, F.BesselK0Jvp),
        One(F.BesselK1, F.BesselK1Gradient, F.BesselK1Jvp),
        One(F.AiryAi, F.AiryAiGradient, F.AiryAiJvp),
        One(F.AiryAiPrime, F.AiryAiPrimeGradient, F.AiryAiPrimeJvp),
        One(F.AiryBi, F.AiryBiGradient, F.AiryBiJvp),
        One(F.AiryBiPrime, F.AiryBiPrimeGradient, F.AiryBiPrimeJvp),
        Last(F.PolyGamma, F.PolyGammaGradient, F.PolyGammaJvp),
        Last(F.ExponentialIntegral, F.ExponentialIntegralGradient, F.ExponentialIntegralJvp),
        Last(F.GammaLowerIncomplete, F.GammaLowerIncompleteGradient, F.GammaLowerIncompleteJvp),
        Last(F.GammaUpperIncomplete, F.GammaUpperIncompleteGradient, F.GammaUpperIncompleteJvp),
        Last(F.GammaLowerRegularized, F.GammaLowerRegularizedGradient, F.GammaLowerRegularizedJvp),
        Last(F.GammaUpperRegularized, F.GammaUpperRegularizedGradient, F.GammaUpperRegularizedJvp),
        Last(F.GammaLowerRegularizedInv, F.GammaLowerRegularizedInvGradient, F.GammaLowerRegularizedInvJvp),
        Last(F.BesselJ, F.BesselJGradient, F.BesselJJvp),
        Last(F.BesselY, F.BesselYGradient, F.BesselYJvp),
        Last(F.BesselI, F.BesselIGradient, F.BesselIJvp),
        Last(F.BesselK, F.BesselKGradient, F.BesselKJvp),
        Last(F.SphericalBesselJ, F.SphericalBesselJGradient, F.SphericalBesselJJvp),
        Last(F.SphericalBesselY, F.SphericalBesselYGradient, F.SphericalBesselYJvp),
        Two(F.Beta, F.BetaGradient, F.BetaJvp),
        Two(F.BetaLn, F.BetaLnGradient, F.BetaLnJvp),
        Last(F.BetaIncomplete, F.BetaIncompleteGradient, F.BetaIncompleteJvp),
        Last(F.BetaRegularized, F.BetaRegularizedGradient, F.BetaRegularizedJvp),
        Three(F.NormalPdf, F.NormalPdfGradient, F.NormalPdfJvp),
        Three(F.NormalPdfLn, F.NormalPdfLnGradient, F.NormalPdfLnJvp),
        Three(F.NormalCdf, F.NormalCdfGradient, F.NormalCdfJvp),
        Three(F.NormalInvCdf, F.NormalInvCdfGradient, F.NormalInvCdfJvp),
    ];

    private static Differentiated One(Func<double, double> f, Func<double, double> gradient, Func<double, double, (double, double Tangent)> jvp, [CallerArgumentExpression(nameof(f))] string name = "") =>
        new(name[2..], 1, x => f(x[0]), x => [gradient(x[0])], (x, t) => jvp(x[0], t[0]).Tangent);

    private static Differentiated Two(Func<double, double, double> f, Func<double, double, (double, double)> gradient, Func<double, double, double, double, (double, double Tangent)> jvp, [CallerArgumentExpression(nameof(f))] string name = "") =>
        new(name[2..], 2, x => f(x[0], x[1]), x => ToArray(gradient(x[0], x[1])), (x, t) => jvp(x[0], x[1], t[0], t[1]).Tangent);

    private static Differentiated Three(
        Func<double, double, double, double> f, Func<double, double, double, (double, double, double)> gradient,
        Func<double, double, double, double, double, double, (double, double Tangent)> jvp, [CallerArgumentExpression(nameof(f))] string name = "") =>
        new(name[2..], 3, x => f(x[0], x[1], x[2]), x => ToArray(gradient(x[0], x[1], x[2])), (x, t) => jvp(x[0], x[1], x[2], t[0], t[1], t[2]).Tangent);

    private static Differentiated Last(Func<double, double, double> f, Func<double, double, double> gradient, Func<double, double, double, (double, double Tangent)> jvp, [CallerArgumentExpression(nameof(f))] string name = "") =>
        new(name[2..], 2, x => f(x[0], x[1]), x => [gradient(x[0], x[1])], (x, t) => jvp(x[0], x[1], t[0]).Tangent);

    private static Differentiated Last(
        Func<double, double, double, double> f, Func<double, double, double, double> gradient, Func<double, double, double, double, (double, double Tangent)> jvp, [CallerArgumentExpression(nameof(f))] string name = "") =>
        new(name[2..], 3, x => f(x[0], x[1], x[2]), x => [gradient(x[0], x[1], x[2])], (x, t) => jvp(x[0], x[1], x[2], t[0]).Tangent);

    private static double[] ToArray((double, double) pair) => [pair.Item1, pair.Item2];

    private static double[] ToArray((double, double, double) triple) => [triple.Item1, triple.Item2, triple.Item3];
}
