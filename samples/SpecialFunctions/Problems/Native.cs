using System.Runtime.InteropServices;
using SymbolicGrad;

namespace HandWritten;

/// <summary>Functions of the C library of Linux: native code, with rules like any other.</summary>
internal static partial class Native
{
    /// <summary>Whether the library is there.</summary>
    public static bool IsAvailable => NativeLibrary.TryLoad("libm.so.6", out _);

    [DllImport("libm.so.6", EntryPoint = "erf")]
    internal static extern double Erf(double x);

    [DerivativeOf(nameof(Erf))]
    internal static double ErfDerivative(double x) => Rules.Erf(x);

    [DllImport("libm.so.6", EntryPoint = "jn")]
    internal static extern double BesselJ(int n, double x);

    /// <summary>Jₙ′ = (Jₙ₋₁ − Jₙ₊₁)/2 (DLMF 10.6.1).</summary>
    [DerivativeOf(nameof(BesselJ))]
    internal static double BesselJDerivative(int n, double x) => (BesselJ(n - 1, x) - BesselJ(n + 1, x)) / 2;

    /// <summary>The heat at depth x after time t, where it is 1 at the surface.</summary>
    [Differentiable]
    public static double Heat(double x, double time) => 1 - Erf(x / Math.Sqrt(4 * time));

    /// <summary>The brightness behind a round hole, relative to that in the middle.</summary>
    [Differentiable]
    public static double Airy(double x) => 4 * BesselJ(1, x) * BesselJ(1, x) / (x * x);
}
