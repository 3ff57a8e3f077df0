using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>eˣ, within 1.1 ulp; exactly 1 at ±0, +∞ and 0 where it over- and underflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Exp<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane r = Exponential.Reduce(x, out TLane n);
        return TLane.Scale(1 + Exponential.Fraction(r), n);
    }

    /// <summary>eˣ − 1, within 1.75 ulp, near 0 too; exactly x at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Expm1<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // 2ⁿ·(1 + f) − 1 = 2·(2ⁿ⁻¹·f + (2ⁿ⁻¹ − ½)), since 2ⁿ itself may overflow where the result does not.
        x = TLane.Clamp(x, TLane.IsSingle ? -20 : -40, double.PositiveInfinity);
        TLane r = Exponential.Reduce(x, out TLane n, out TLane low);
        TLane f = Exponential.Fraction(r, low);
        TLane half = FloatBits.PowerOfTwo(n - 1);
        TLane result = 2 * TLane.MultiplyAdd(half, f, half - 0.5);
        return TLane.CopySign(TLane.Select(TLane.Equal(n, 0), f, result), x);
    }
}
