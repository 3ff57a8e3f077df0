using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

/// <summary>A formula that tests can evaluate with lanes of a width of their choice.</summary>
internal abstract class LaneKernel
{
    /// <summary>Makes one of a kernel's type.</summary>
    public static LaneKernel Of<TKernel>(TKernel kernel)
        where TKernel : struct, IKernel1 => new Unary<TKernel>();

    /// <summary>The formula of every element, with whole lanes: the number of elements is a multiple of 16.</summary>
    public abstract void Evaluate<TLane, T>(T[] x, T[] y)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The formula at every element, with lanes of one element.</summary>
    public T[] Values<T>(params T[] x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = new T[x.Length];
        Evaluate<Lane1<T>, T>(x, y);
        return y;
    }

    /// <summary>Asserts that lanes of every width give the same bits.</summary>
    public void AssertSameAtEveryWidth<T>(string name, T[] x, T[] expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        AssertSame<Lane128<T>, T>(name, x, expected);
        AssertSame<Lane256<T>, T>(name, x, expected);
        AssertSame<Lane512<T>, T>(name, x, expected);
    }

    private void AssertSame<TLane, T>(string name, T[] x, T[] expected)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = new T[x.Length];
        Evaluate<TLane, T>(x, y);
        for (int i = 0; i < x.Length; i++)
            if (!SameBits(expected[i], y[i])) Assert.Fail($"{name}({x[i]:R}) is {expected[i]:R} with one element, {y[i]:R} with {TLane.Width}");
    }

    // NaN is NaN, whatever its payload.
    private static bool SameBits<T>(T a, T b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => a.Equals(b) && T.IsNegative(a) == T.IsNegative(b) || T.IsNaN(a) && T.IsNaN(b);

    private sealed class Unary<TKernel> : LaneKernel
        where TKernel : struct, IKernel1
    {
        public override void Evaluate<TLane, T>(T[] x, T[] y)
        {
            for (int i = 0; i < x.Length; i += TLane.Width) TLane.Store(TKernel.Invoke(TLane.Load(in x[i])), ref y[i]);
        }
    }
}
