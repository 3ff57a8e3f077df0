using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>σ(x) = 1/(1 + e⁻ˣ), within 2.5 ulp on both sides; exactly ½ at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sigmoid<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // e^−|x| never overflows, and is itself the numerator where x is negative.
        TLane e = Exp(-TLane.Abs(x));
        return TLane.Select(x < 0, e, 1) / (1 + e);
    }

    /// <summary>log(1 + eˣ), within 2 ulp on both sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Softplus<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane rest = Logarithm.OfOnePlus(Exp(-TLane.Abs(x)));
        return TLane.Select(x > 0, x, 0) + rest;
    }

    /// <summary>x·σ(x), within 3.5 ulp; where σ(x) is subnormal, within |x| units of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Silu<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => x * Sigmoid(x);

    /// <summary>The hyperbolic tangent, within 3 ulp, near 0 too; exactly x at ±0, ±1 from about ±19 on (float: ±9).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Tanh<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // tanh|x| = −m/(2 + m) with m = e^(−2|x|) − 1.
        TLane twice = TLane.Clamp(-2 * TLane.Abs(x), TLane.IsSingle ? -20 : -40, 0);
        TLane r = Exponential.Reduce(twice, out TLane n, out TLane low);
        TLane power = FloatBits.PowerOfTwo(n);
        TLane m = TLane.MultiplyAdd(power, Exponential.Fraction(r, low), power - 1);
        return TLane.CopySign(m / (2 + m), x);
    }
}
