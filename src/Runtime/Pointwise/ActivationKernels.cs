using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>σ(a)</summary>
internal readonly struct SigmoidKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Sigmoid(a);
}

/// <summary>ln(1 + eᵃ)</summary>
internal readonly struct SoftplusKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Softplus(a);
}

/// <summary>a·σ(a)</summary>
internal readonly struct SiluKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Silu(a);
}

/// <summary>a if a &gt; 0, otherwise 0</summary>
internal readonly struct ReluKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Relu(a);
}

/// <summary>a if a &gt; 0, otherwise b·a</summary>
internal readonly struct LeakyReluKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => LaneMath.LeakyRelu(a, b);
}

/// <summary>a if a &gt; 0, otherwise b·(eᵃ − 1)</summary>
internal readonly struct EluKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => LaneMath.Elu(a, b);
}

/// <summary>a·Φ(a)</summary>
internal readonly struct GeluKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Gelu(a);
}
