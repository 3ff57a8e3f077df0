using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>eᵃ</summary>
internal readonly struct ExpKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Exp(a);
}

/// <summary>ln a</summary>
internal readonly struct LogKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Log(a);
}

/// <summary>√a</summary>
internal readonly struct SqrtKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => TLane.Sqrt(a);
}

/// <summary>|a|</summary>
internal readonly struct AbsKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => TLane.Abs(a);
}

/// <summary>aᵇ</summary>
internal readonly struct PowKernel : IKernel2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => LaneMath.Pow(a, b);
}

/// <summary>sin a</summary>
internal readonly struct SinKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Sin(a);
}

/// <summary>cos a</summary>
internal readonly struct CosKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Cos(a);
}

/// <summary>tanh a</summary>
internal readonly struct TanhKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Tanh(a);
}

/// <summary>erf a</summary>
internal readonly struct ErfKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.Erf(a);
}

/// <summary>Φ(a)</summary>
internal readonly struct NormalCdfKernel : IKernel1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.NormalCdf(a);
}

/// <summary>φ(a)</summary>
internal readonly struct NormalPdfKernel : IKernel1
{
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => LaneMath.NormalPdf(a);
}
