using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SymbolicGrad;

namespace HandWritten;

/// <summary>Each function that has a rule, as a differentiable method: what the generated derivatives use is the rule.</summary>
internal static partial class Functions
{
    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Erf(double x) => SpecialFunctions.Erf(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Erfc(double x) => SpecialFunctions.Erfc(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double ErfInv(double x) => SpecialFunctions.ErfInv(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double ErfcInv(double x) => SpecialFunctions.ErfcInv(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Logistic(double x) => SpecialFunctions.Logistic(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Logit(double x) => SpecialFunctions.Logit(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Gamma(double x) => SpecialFunctions.Gamma(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaLn(double x) => SpecialFunctions.GammaLn(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double DiGamma(double x) => SpecialFunctions.DiGamma(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double DiGammaInv(double x) => SpecialFunctions.DiGammaInv(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselI0(double x) => SpecialFunctions.BesselI0(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselI1(double x) => SpecialFunctions.BesselI1(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselK0(double x) => SpecialFunctions.BesselK0(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselK1(double x) => SpecialFunctions.BesselK1(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double AiryAi(double x) => SpecialFunctions.AiryAi(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double AiryAiPrime(double x) => SpecialFunctions.AiryAiPrime(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double AiryBi(double x) => SpecialFunctions.AiryBi(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double AiryBiPrime(double x) => SpecialFunctions.AiryBiPrime(x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double PolyGamma([Constant] double n, double x) => HandWritten.PolyGamma.Of((int)n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double ExponentialIntegral([Constant] double n, double x) => SpecialFunctions.ExponentialIntegral(x, (int)n);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaLowerIncomplete([Constant] double n, double x) => SpecialFunctions.GammaLowerIncomplete(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaUpperIncomplete([Constant] double n, double x) => SpecialFunctions.GammaUpperIncomplete(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaLowerRegularized([Constant] double n, double x) => SpecialFunctions.GammaLowerRegularized(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaUpperRegularized([Constant] double n, double x) => SpecialFunctions.GammaUpperRegularized(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double GammaLowerRegularizedInv([Constant] double n, double x) => SpecialFunctions.GammaLowerRegularizedInv(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselJ([Constant] double n, double x) => SpecialFunctions.BesselJ(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselY([Constant] double n, double x) => SpecialFunctions.BesselY(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselI([Constant] double n, double x) => SpecialFunctions.BesselI(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BesselK([Constant] double n, double x) => SpecialFunctions.BesselK(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double SphericalBesselJ([Constant] double n, double x) => SpecialFunctions.SphericalBesselJ(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double SphericalBesselY([Constant] double n, double x) => SpecialFunctions.SphericalBesselY(n, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Beta(double a, double b) => SpecialFunctions.Beta(a, b);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BetaLn(double a, double b) => SpecialFunctions.BetaLn(a, b);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BetaIncomplete([Constant] double a, [Constant] double b, double x) => SpecialFunctions.BetaIncomplete(a, b, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double BetaRegularized([Constant] double a, [Constant] double b, double x) => SpecialFunctions.BetaRegularized(a, b, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double NormalPdf(double mean, double deviation, double x) => Normal.PDF(mean, deviation, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double NormalPdfLn(double mean, double deviation, double x) => Normal.PDFLn(mean, deviation, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double NormalCdf(double mean, double deviation, double x) => Normal.CDF(mean, deviation, x);

    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double NormalInvCdf(double mean, double deviation, double x) => Normal.InvCDF(mean, deviation, x);
}
