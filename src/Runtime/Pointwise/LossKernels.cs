using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>(a − b)²</summary>
internal readonly struct SquaredDifferenceKernel : IKernel2
{
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => (a - b) * (a - b);
}

/// <summary>|a − b|</summary>
internal readonly struct AbsoluteDifferenceKernel : IKernel2
{
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => TLane.Abs(a - b);
}

/// <summary>½r² where |r| ≤ c, otherwise c·(|r| − ½c); r = a − b</summary>
internal readonly struct HuberKernel : IKernel3
{
    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c)
        where TLane : struct, ILane<TLane> => Loss(TLane.Abs(a - b), c);

    private static TLane Loss<TLane>(TLane distance, TLane delta)
        where TLane : struct, ILane<TLane>
    {
        TLane quadratic = 0.5 * distance * distance, linear = delta * (distance - 0.5 * delta);
        return TLane.Select(distance <= delta, quadratic, linear);
    }
}

/// <summary>max(a, 0) − a·b + ln(1 + e^(−|a|))</summary>
internal readonly struct LogisticLossKernel : IKernel2
{
    // Not ln(1 + eᵃ) − a·b, which loses e⁻ᵃ where b = 1 and a is large.
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> =>
        TLane.Max(a, 0) - a * b + LaneMath.Softplus(-TLane.Abs(a));
}
