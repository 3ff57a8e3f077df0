using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>The error function, 2/√π·∫₀ˣ exp(−t²) dt, within 2 ulp; exactly x at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Erf<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane magnitude = TLane.Clamp(TLane.Abs(x), 0, TLane.IsSingle ? 11 : 28);
        TLane center = TLane.MultiplyAdd(x, ErrorFunction.Center(x * x), x);
        TLane tail = 1 - ErrorFunction.Gaussian(magnitude, 1) * ErrorFunction.CallScaledComplement(magnitude);
        return TLane.Select(magnitude < 1, center, TLane.CopySign(tail, x));
    }

    /// <summary>The standard normal distribution function Φ(x), within 8 ulp (float: 6), in the lower tail too; exactly ½ at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane NormalCdf<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        const double RootOfHalf = 0.7071067811865476;
        TLane magnitude = TLane.Clamp(TLane.Abs(x), 0, TLane.IsSingle ? 15.5 : 39);
        TLane tail = 0.5 * ErrorFunction.Gaussian(magnitude, 0.5) * ErrorFunction.ScaledComplement(magnitude * RootOfHalf);
        return TLane.Select(x > 0, 1 - tail, tail);
    }

    /// <summary>The standard normal density φ(x) = exp(−½x²)/√(2π), within 2.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane NormalPdf<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        const double One = 0.3989422804014327;
        TLane magnitude = TLane.Clamp(TLane.Abs(x), 0, TLane.IsSingle ? 15.5 : 39);
        return One * ErrorFunction.Gaussian(magnitude, 0.5);
    }

    /// <summary>x·Φ(x), the exact Gaussian error linear unit, within 8 ulp (float: 6); where Φ(x) is subnormal, within |x| units of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Gelu<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => x * NormalCdf(x);
}
