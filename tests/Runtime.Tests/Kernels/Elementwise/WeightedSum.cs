using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

/// <summary>a + 2b + 3c + …: kernels that show which operand went where.</summary>
internal readonly struct WeightedSum : IKernel1, IKernel2, IKernel3, IKernel4, IKernel5, IKernel6
{
    public static TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane> => a;

    public static TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane> => a + 2 * b;

    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c)
        where TLane : struct, ILane<TLane> => a + 2 * b + 3 * c;

    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c, TLane d)
        where TLane : struct, ILane<TLane> => a + 2 * b + 3 * c + 4 * d;

    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c, TLane d, TLane e)
        where TLane : struct, ILane<TLane> => a + 2 * b + 3 * c + 4 * d + 5 * e;

    public static TLane Invoke<TLane>(TLane a, TLane b, TLane c, TLane d, TLane e, TLane f)
        where TLane : struct, ILane<TLane> => a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}
