using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>The natural logarithm, within 1 ulp; exactly 0 at 1, −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Log<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane f = Logarithm.DecomposeAny(x, out TLane k);
        TLane result = Logarithm.Combine(k, f, f / (2 + f), 0);
        TLane special = TLane.Select(x > 0, x, TLane.Select(TLane.Equal(x, 0), double.NegativeInfinity, double.NaN));
        return TLane.Select((x > 0) & (x < double.PositiveInfinity), result, special);
    }

    /// <summary>log(1 + x), within 1 ulp, near 0 too; exactly x at ±0, −∞ at −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Log1p<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // log(1 + x) = log(u) + (what u lacks)/u, where u is the rounded 1 + x.
        TLane u = ErrorFree.Sum(1, x, out TLane error);
        TLane f = Logarithm.Decompose(u, out TLane k);
        TLane s = f / (2 + f);
        TLane reciprocal = 1 - 2 * s * (1 - s * (1 - s));
        TLane low = TLane.Scale(error, -k) * reciprocal;
        TLane result = TLane.CopySign(Logarithm.Combine(k, f, s, low), x);
        TLane special = TLane.Select(u > 0, x, TLane.Select(TLane.Equal(u, 0), double.NegativeInfinity, double.NaN));
        return TLane.Select((u > 0) & (u < double.PositiveInfinity), result, special);
    }
}
