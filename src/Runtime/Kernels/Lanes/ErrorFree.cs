using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

/// <summary>Sums and products with their rounding errors (Dekker 1971; Knuth, The Art of Computer Programming 2, 4.2.2).</summary>
internal static class ErrorFree
{
    /// <summary>a + b and the exact error of the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sum<TLane>(TLane a, TLane b, out TLane error)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = a + b;
        TLane shareOfB = sum - a;
        TLane shareOfA = sum - shareOfB;
        error = a - shareOfA + (b - shareOfB);
        return sum;
    }

    /// <summary>a + b and the exact error of the sum, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane FastSum<TLane>(TLane a, TLane b, out TLane error)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = a + b;
        error = a - sum + b;
        return sum;
    }

    /// <summary>a·b and the exact error of the product, where it does not underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Product<TLane>(TLane a, TLane b, out TLane error)
        where TLane : struct, ILane<TLane>
    {
        TLane product = a * b;
        error = Fma.IsSupported || AdvSimd.IsSupported ? TLane.MultiplyAdd(a, b, -product) : SplitError(a, b, product);
        return product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SplitError<TLane>(TLane a, TLane b, TLane product)
        where TLane : struct, ILane<TLane>
    {
        TLane aHigh = HighHalf(a);
        TLane bHigh = HighHalf(b);
        TLane aLow = a - aHigh;
        TLane bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane HighHalf<TLane>(TLane a)
        where TLane : struct, ILane<TLane>
    {
        TLane scaled = a * (TLane.IsSingle ? 4097 : 134217729);
        return scaled - (scaled - a);
    }
}
