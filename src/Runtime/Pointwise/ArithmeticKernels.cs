using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>a</summary>
internal readonly struct IdentityKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => a;
}

/// <summary>−a</summary>
internal readonly struct NegateKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => -a;
}

/// <summary>a²</summary>
internal readonly struct SquareKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => a * a;
}

/// <summary>a + b</summary>
internal readonly struct AddKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => a + b;
}

/// <summary>a − b</summary>
internal readonly struct SubtractKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => a - b;
}

/// <summary>a·b</summary>
internal readonly struct MultiplyKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => a * b;
}

/// <summary>a / b</summary>
internal readonly struct DivideKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => a / b;
}

/// <summary>a if a ≥ b, otherwise b; NaN if either is</summary>
internal readonly struct MaximumKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => TLane.Max(a, b);
}

/// <summary>a if a ≤ b, otherwise b; NaN if either is</summary>
internal readonly struct MinimumKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => TLane.Min(a, b);
}

/// <summary>a + factor·b</summary>
internal readonly struct AddScaledKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane factor, TLane b)
        where TLane : struct, ILane<TLane> => a + factor * b;
}

/// <summary>a brought between low and high; NaN stays</summary>
internal readonly struct ClampKernel : IKernel3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane low, TLane high)
        where TLane : struct, ILane<TLane> => TLane.Min(TLane.Max(a, low), high);
}
