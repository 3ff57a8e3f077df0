using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>(a − b)²</summary>
internal readonly struct SquaredDifferenceKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => (a - b) * (a - b);
}

/// <summary>|a − b|</summary>
internal readonly struct AbsoluteDifferenceKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => TLane.Abs(a - b);
}

/// <summary>½r² where |r| ≤ c, otherwise c·(|r| − ½c); r = a − b</summary>
internal readonly struct HuberKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c)
        where TLane : struct, ILane<TLane> => LaneMath.HuberLoss(a - b, c);
}

/// <summary>max(a, 0) − a·b + ln(1 + e^(−|a|))</summary>
internal readonly struct LogisticLossKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => LaneMath.LogisticLoss(a, b);
}
