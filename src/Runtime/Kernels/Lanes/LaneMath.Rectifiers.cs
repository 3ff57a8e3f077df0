using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>x where x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Relu<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => TLane.Select(x > 0, x, 0);

    /// <summary>x where x &gt; 0, otherwise slope·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane LeakyRelu<TLane>(TLane x, TLane slope)
        where TLane : struct, ILane<TLane> => TLane.Select(x > 0, x, slope * x);

    /// <summary>x where x &gt; 0, otherwise slope·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane LeakyRelu<TLane>(TLane x, double slope)
        where TLane : struct, ILane<TLane> => TLane.Select(x > 0, x, slope * x);

    /// <summary>x where x &gt; 0, otherwise α·(eˣ − 1), within 2.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Elu<TLane>(TLane x, TLane alpha)
        where TLane : struct, ILane<TLane> => TLane.Select(x > 0, x, alpha * Expm1(x));

    /// <summary>x where x &gt; 0, otherwise α·(eˣ − 1), within 2.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Elu<TLane>(TLane x, double alpha)
        where TLane : struct, ILane<TLane> => TLane.Select(x > 0, x, alpha * Expm1(x));
}
