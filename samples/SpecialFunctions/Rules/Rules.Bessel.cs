using MathNet.Numerics;
using SymbolicGrad;

namespace HandWritten;

/// <content>Bessel and Airy functions. By the order there is no closed form.</content>
internal static partial class Rules
{
    /// <summary>Jₙ′ = (Jₙ₋₁ − Jₙ₊₁)/2 (DLMF 10.6.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselJ))]
    public static double BesselJ([Constant] double n, double x) => (SpecialFunctions.BesselJ(n - 1, x) - SpecialFunctions.BesselJ(n + 1, x)) / 2;

    /// <summary>Yₙ′ = (Yₙ₋₁ − Yₙ₊₁)/2 (DLMF 10.6.1); +∞ at 0, where both are infinite.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselY))]
    public static double BesselY([Constant] double n, double x) =>
        x == 0 ? double.PositiveInfinity : (SpecialFunctions.BesselY(n - 1, x) - SpecialFunctions.BesselY(n + 1, x)) / 2;

    /// <summary>Iₙ′ = (Iₙ₋₁ + Iₙ₊₁)/2 (DLMF 10.29.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI))]
    public static double BesselI([Constant] double n, double x) => (SpecialFunctions.BesselI(n - 1, x) + SpecialFunctions.BesselI(n + 1, x)) / 2;

    /// <summary>Kₙ′ = −(Kₙ₋₁ + Kₙ₊₁)/2 (DLMF 10.29.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK))]
    public static double BesselK([Constant] double n, double x) => -(SpecialFunctions.BesselK(n - 1, x) + SpecialFunctions.BesselK(n + 1, x)) / 2;

    /// <summary>I₀′ = I₁ (DLMF 10.29.3).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI0))]
    public static double BesselI0(double x) => SpecialFunctions.BesselI1(x);

    /// <summary>I₁′ = I₀ − I₁/x (DLMF 10.29.2), ½ at 0.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI1))]
    public static double BesselI1(double x) => x == 0 ? 0.5 : SpecialFunctions.BesselI0(x) - SpecialFunctions.BesselI1(x) / x;

    /// <summary>K₀′ = −K₁ (DLMF 10.29.3).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK0))]
    public static double BesselK0(double x) => -SpecialFunctions.BesselK1(x);

    /// <summary>K₁′ = −K₀ − K₁/x (DLMF 10.29.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK1))]
    public static double BesselK1(double x) => -SpecialFunctions.BesselK0(x) - SpecialFunctions.BesselK1(x) / x;

    /// <summary>jₙ′ = n/x·jₙ − jₙ₊₁ (DLMF 10.51.2); at 0 that of xⁿ/(2n + 1)‼ (DLMF 10.52.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.SphericalBesselJ))]
    public static double SphericalBesselJ([Constant] double n, double x) => x == 0
        ? n == 1 ? 1 / 3.0 : n is > 0 and < 1 ? double.PositiveInfinity : 0
        : n / x * SpecialFunctions.SphericalBesselJ(n, x) - SpecialFunctions.SphericalBesselJ(n + 1, x);

    /// <summary>y₀′ = −y₁, and yₙ′ = yₙ₋₁ − (n + 1)/x·yₙ (DLMF 10.51.2).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.SphericalBesselY))]
    public static double SphericalBesselY([Constant] double n, double x) => n == 0
        ? -SpecialFunctions.SphericalBesselY(1, x)
        : SpecialFunctions.SphericalBesselY(n - 1, x) - (n + 1) / x * SpecialFunctions.SphericalBesselY(n, x);

    /// <summary>Ai′, which MathNet.Numerics has.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryAi))]
    public static double AiryAi(double x) => SpecialFunctions.AiryAiPrime(x);

    /// <summary>Ai″ = x·Ai (DLMF 9.2.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryAiPrime))]
    public static double AiryAiPrime(double x) => x * SpecialFunctions.AiryAi(x);

    /// <summary>Bi′, which MathNet.Numerics has.</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryBi))]
    public static double AiryBi(double x) => SpecialFunctions.AiryBiPrime(x);

    /// <summary>Bi″ = x·Bi (DLMF 9.2.1).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryBiPrime))]
    public static double AiryBiPrime(double x) => x * SpecialFunctions.AiryBi(x);
}
