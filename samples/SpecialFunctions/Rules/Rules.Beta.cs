using MathNet.Numerics;
using SymbolicGrad;

namespace HandWritten;

/// <content>The beta function and its relatives.</content>
internal static partial class Rules
{
    /// <summary>∂ln B(a, b)/∂a = ψ(a) − ψ(a + b), and so for b (DLMF 5.12.1 with 5.2.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BetaLn))]
    public static (double A, double B) BetaLn(double a, double b)
    {
        double sum = SpecialFunctions.DiGamma(a + b);
        return (SpecialFunctions.DiGamma(a) - sum, SpecialFunctions.DiGamma(b) - sum);
    }

    /// <summary>∂B(a, b)/∂a = B(a, b)·(ψ(a) − ψ(a + b)), and so for b.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Beta))]
    public static (double A, double B) Beta(double a, double b)
    {
        double beta = SpecialFunctions.Beta(a, b);
        (double byA, double byB) = BetaLn(a, b);
        return (beta * byA, beta * byB);
    }

    /// <summary>∂B(x; a, b)/∂x = xᵃ⁻¹·(1 − x)ᵇ⁻¹ (DLMF 8.17.1). By a and b there is no closed form.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BetaIncomplete))]
    public static double BetaIncomplete([Constant] double a, [Constant] double b, double x) => Math.Exp(LogPower(x, a - 1) + LogPower(1 - x, b - 1));

    /// <summary>∂I(x; a, b)/∂x = xᵃ⁻¹·(1 − x)ᵇ⁻¹/B(a, b), the density of the beta distribution (DLMF 8.17.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BetaRegularized))]
    public static double BetaRegularized([Constant] double a, [Constant] double b, double x) =>
        Math.Exp(LogPower(x, a - 1) + LogPower(1 - x, b - 1) - SpecialFunctions.BetaLn(a, b));
}
