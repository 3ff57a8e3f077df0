using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>0, of an activation that is linear on each side of its kink</summary>
internal readonly struct LinearSecondDerivativeKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane g)
        where TLane : struct, ILane<TLane> => 0;
}

/// <summary>0 if a &gt; 0, otherwise (y + 1)·g</summary>
internal readonly struct EluSecondDerivativeKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane y, TLane g)
        where TLane : struct, ILane<TLane> => TLane.Select(a > 0, 0, (y + 1) * g);
}

/// <summary>(2 − a²)·φ(a)·g</summary>
internal readonly struct GeluSecondDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane g)
        where TLane : struct, ILane<TLane> => (2 - a * a) * LaneMath.NormalPdf(a) * g;
}

/// <summary>(1 − σ(a))·(2·σ(a) + y·(1 − 2·σ(a)))·g</summary>
internal readonly struct SiluSecondDerivativeKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane y, TLane g)
        where TLane : struct, ILane<TLane>
    {
        TLane s = LaneMath.Sigmoid(a);
        return (1 - s) * (2 * s + y * (1 - 2 * s)) * g;
    }
}

/// <summary>σ(a)·(1 − σ(a))·g</summary>
internal readonly struct SoftplusSecondDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane g)
        where TLane : struct, ILane<TLane>
    {
        TLane s = LaneMath.Sigmoid(a);
        return s * (1 - s) * g;
    }
}

/// <summary>y·(1 − y)·(1 − 2·y)·g</summary>
internal readonly struct SigmoidSecondDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane y, TLane g)
        where TLane : struct, ILane<TLane> => y * (1 - y) * (1 - 2 * y) * g;
}

/// <summary>−2·y·(1 − y²)·g</summary>
internal readonly struct TanhSecondDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane y, TLane g)
        where TLane : struct, ILane<TLane> => -2 * y * (1 - y * y) * g;
}
