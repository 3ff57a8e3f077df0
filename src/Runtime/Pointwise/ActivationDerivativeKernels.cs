using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>g if a &gt; 0, otherwise 0</summary>
internal readonly struct ReluDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane g)
        where TLane : struct, ILane<TLane> => TLane.Select(a > 0, g, 0);
}

/// <summary>g if a &gt; 0, otherwise s·g</summary>
internal readonly struct LeakyReluDerivativeKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane s, TLane g)
        where TLane : struct, ILane<TLane> => TLane.Select(a > 0, g, s * g);
}

/// <summary>g if a &gt; 0, otherwise (y + 1)·g</summary>
internal readonly struct EluDerivativeKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane y, TLane g)
        where TLane : struct, ILane<TLane> => TLane.Select(a > 0, g, (y + 1) * g);
}

/// <summary>(Φ(a) + a·φ(a))·g</summary>
internal readonly struct GeluDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane g)
        where TLane : struct, ILane<TLane> => (LaneMath.NormalCdf(a) + a * LaneMath.NormalPdf(a)) * g;
}

/// <summary>(σ(a) + y·(1 − σ(a)))·g</summary>
internal readonly struct SiluDerivativeKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane y, TLane g)
        where TLane : struct, ILane<TLane>
    {
        TLane s = LaneMath.Sigmoid(a);
        return (s + y * (1 - s)) * g;
    }
}

/// <summary>σ(a)·g</summary>
internal readonly struct SoftplusDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane g)
        where TLane : struct, ILane<TLane> => LaneMath.Sigmoid(a) * g;
}

/// <summary>y·(1 − y)·g</summary>
internal readonly struct SigmoidDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane y, TLane g)
        where TLane : struct, ILane<TLane> => y * (1 - y) * g;
}

/// <summary>(1 − y²)·g</summary>
internal readonly struct TanhDerivativeKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane y, TLane g)
        where TLane : struct, ILane<TLane> => (1 - y * y) * g;
}
