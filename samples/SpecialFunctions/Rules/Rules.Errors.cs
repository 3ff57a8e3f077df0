using MathNet.Numerics;
using SymbolicGrad;

namespace HandWritten;

/// <summary>
/// Derivatives of the functions of MathNet.Numerics, each with its source: DLMF is the <see href="https://dlmf.nist.gov">Digital Library of Mathematical
/// Functions</see>. This file: error functions and the logistic function.
/// </summary>
internal static partial class Rules
{
    private const double TwoBySqrtPi = 1.1283791670955126;

    /// <summary>erf′ x = 2/√π·e^(−x²) (DLMF 7.2.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Erf))]
    public static double Erf(double x) => TwoBySqrtPi * Bell(x);

    /// <summary>erfc′ x = −2/√π·e^(−x²) (DLMF 7.2.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Erfc))]
    public static double Erfc(double x) => -TwoBySqrtPi * Bell(x);

    /// <summary>With y = erf⁻¹ x: ∂y/∂x = 1/erf′ y, the derivative of an inverse function (DLMF 7.17.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ErfInv))]
    public static double ErfInv(double x) => 1 / Erf(SpecialFunctions.ErfInv(x));

    /// <summary>With y = erfc⁻¹ x: ∂y/∂x = 1/erfc′ y (DLMF 7.17.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ErfcInv))]
    public static double ErfcInv(double x) => 1 / Erfc(SpecialFunctions.ErfcInv(x));

    /// <summary>With y = 1/(1 + e⁻ˣ): y·(1 − y), and 1 − y is the function at −x.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Logistic))]
    public static double Logistic(double x) => SpecialFunctions.Logistic(x) * SpecialFunctions.Logistic(-x);

    /// <summary>The derivative of ln(p/(1 − p)) is 1/(p·(1 − p)).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Logit))]
    public static double Logit(double p) => 1 / (p * (1 - p));

    /// <summary>e^(−x²), exact to the last digits also where x² is large: what x² loses by rounding is made good.</summary>
    private static double Bell(double x)
    {
        double square = x * x;
        return square > 750 ? 0 : Math.Exp(-square) * (1 - Math.FusedMultiplyAdd(x, x, -square));
    }
}
