using MathNet.Numerics;
using SymbolicGrad;

namespace HandWritten;

/// <content>The gamma function and its relatives.</content>
internal static partial class Rules
{
    /// <summary>Γ′(x) = Γ(x)·ψ(x) (DLMF 5.2.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Gamma))]
    public static double Gamma(double x) => SpecialFunctions.Gamma(x) * SpecialFunctions.DiGamma(x);

    /// <summary>(ln Γ)′(x) = ψ(x) (DLMF 5.2.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLn))]
    public static double GammaLn(double x) => SpecialFunctions.DiGamma(x);

    /// <summary>ψ′(x), the trigamma function, which MathNet.Numerics does not have (DLMF 5.15.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.DiGamma))]
    public static double DiGamma(double x) => PolyGamma.Of(1, x);

    /// <summary>The derivative of the n-th polygamma function is the next one. By the integer there is none.</summary>
    [DerivativeOf(typeof(PolyGamma), nameof(PolyGamma.Of))]
    public static double NextPolyGamma(int n, double x) => PolyGamma.Of(n + 1, x);

    /// <summary>With y = ψ⁻¹(x): ∂y/∂x = 1/ψ′(y), the derivative of an inverse function.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.DiGammaInv))]
    public static double DiGammaInv(double x) => 1 / PolyGamma.Of(1, SpecialFunctions.DiGammaInv(x));

    /// <summary>∂γ(a, x)/∂x = xᵃ⁻¹·e⁻ˣ (DLMF 8.8.13). By a there is no closed form.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerIncomplete))]
    public static double GammaLowerIncomplete([Constant] double a, double x) => Math.Exp(LogPower(x, a - 1) - x);

    /// <summary>∂Γ(a, x)/∂x = −xᵃ⁻¹·e⁻ˣ (DLMF 8.8.13).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaUpperIncomplete))]
    public static double GammaUpperIncomplete([Constant] double a, double x) => -GammaLowerIncomplete(a, x);

    /// <summary>∂P(a, x)/∂x = xᵃ⁻¹·e⁻ˣ/Γ(a), the density of the gamma distribution (DLMF 8.2.4 with 8.8.13).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerRegularized))]
    public static double GammaLowerRegularized([Constant] double a, double x) => Math.Exp(LogPower(x, a - 1) - x - SpecialFunctions.GammaLn(a));

    /// <summary>∂Q(a, x)/∂x = −xᵃ⁻¹·e⁻ˣ/Γ(a).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaUpperRegularized))]
    public static double GammaUpperRegularized([Constant] double a, double x) => -GammaLowerRegularized(a, x);

    /// <summary>With P(a, x) = y: ∂x/∂y = 1/(∂P/∂x).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerRegularizedInv))]
    public static double GammaLowerRegularizedInv([Constant] double a, double y) => 1 / GammaLowerRegularized(a, SpecialFunctions.GammaLowerRegularizedInv(a, y));

    /// <summary>∂Eₙ(x)/∂x = −Eₙ₋₁(x), and E₀(x) = e⁻ˣ/x (DLMF 8.19.13, 8.19.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ExponentialIntegral))]
    public static double ExponentialIntegral(double x, int n) =>
        n > 0 ? -SpecialFunctions.ExponentialIntegral(x, n - 1) : -Math.Exp(-x) / x * (1 + 1 / x);

    /// <summary>ln xᵖ, which is 0 for p = 0 also where x is.</summary>
    private static double LogPower(double x, double p) => p == 0 ? 0 : p * Math.Log(x);
}
