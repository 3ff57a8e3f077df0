using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Dot products of the rows of a matrix with one vector, lanes along the rows.</summary>
/// <remarks>Four rows at a time, two lanes each: eight independent sums hide the latency of the multiply-add.</remarks>
internal static unsafe class DotProducts
{
    /// <summary>destination[i] = Σₖ matrix[i, k]·vector[k], or that is added to it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<TLane, T>(T* matrix, nint row, T* vector, T* destination, int rows, int depth, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; rows >= 4; rows -= 4, matrix += 4 * row, destination += 4)
            Four<TLane, T>(matrix, row, vector, destination, depth, accumulate);
        for (; rows > 0; rows--, matrix += row, destination++)
            Write(One<TLane, T>(matrix, vector, depth), destination, accumulate);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Four<TLane, T>(T* row0, nint row, T* vector, T* destination, int depth, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* row1 = row0 + row, row2 = row1 + row, row3 = row2 + row;
        int width = TLane.Width, k = 0;
        TLane even0 = default, even1 = default, even2 = default, even3 = default, odd0 = default, odd1 = default, odd2 = default, odd3 = default;
        for (; k <= depth - 2 * width; k += 2 * width)
        {
            TLane even = TLane.Load(ref vector[k]), odd = TLane.Load(ref vector[k + width]);
            even0 = TLane.MultiplyAdd(TLane.Load(ref row0[k]), even, even0);
            even1 = TLane.MultiplyAdd(TLane.Load(ref row1[k]), even, even1);
            even2 = TLane.MultiplyAdd(TLane.Load(ref row2[k]), even, even2);
            even3 = TLane.MultiplyAdd(TLane.Load(ref row3[k]), even, even3);
            odd0 = TLane.MultiplyAdd(TLane.Load(ref row0[k + width]), odd, odd0);
            odd1 = TLane.MultiplyAdd(TLane.Load(ref row1[k + width]), odd, odd1);
            odd2 = TLane.MultiplyAdd(TLane.Load(ref row2[k + width]), odd, odd2);
            odd3 = TLane.MultiplyAdd(TLane.Load(ref row3[k + width]), odd, odd3);
        }
        if (k <= depth - width)
        {
            TLane even = TLane.Load(ref vector[k]);
            even0 = TLane.MultiplyAdd(TLane.Load(ref row0[k]), even, even0);
            even1 = TLane.MultiplyAdd(TLane.Load(ref row1[k]), even, even1);
            even2 = TLane.MultiplyAdd(TLane.Load(ref row2[k]), even, even2);
            even3 = TLane.MultiplyAdd(TLane.Load(ref row3[k]), even, even3);
            k += width;
        }
        int rest = depth - k;
        if (rest > 0)
        {
            TLane odd = TLane.LoadPartial(ref vector[k], rest);
            odd0 = TLane.MultiplyAdd(TLane.LoadPartial(ref row0[k], rest), odd, odd0);
            odd1 = TLane.MultiplyAdd(TLane.LoadPartial(ref row1[k], rest), odd, odd1);
            odd2 = TLane.MultiplyAdd(TLane.LoadPartial(ref row2[k], rest), odd, odd2);
            odd3 = TLane.MultiplyAdd(TLane.LoadPartial(ref row3[k], rest), odd, odd3);
        }
        Write(TLane.Sum(even0 + odd0), destination, accumulate);
        Write(TLane.Sum(even1 + odd1), destination + 1, accumulate);
        Write(TLane.Sum(even2 + odd2), destination + 2, accumulate);
        Write(TLane.Sum(even3 + odd3), destination + 3, accumulate);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T One<TLane, T>(T* row, T* vector, int depth)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int width = TLane.Width, k = 0;
        TLane even = default, odd = default;
        for (; k <= depth - 2 * width; k += 2 * width)
        {
            even = TLane.MultiplyAdd(TLane.Load(ref row[k]), TLane.Load(ref vector[k]), even);
            odd = TLane.MultiplyAdd(TLane.Load(ref row[k + width]), TLane.Load(ref vector[k + width]), odd);
        }
        if (k <= depth - width)
        {
            even = TLane.MultiplyAdd(TLane.Load(ref row[k]), TLane.Load(ref vector[k]), even);
            k += width;
        }
        int rest = depth - k;
        if (rest > 0) odd = TLane.MultiplyAdd(TLane.LoadPartial(ref row[k], rest), TLane.LoadPartial(ref vector[k], rest), odd);
        return TLane.Sum(even + odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<T>(T sum, T* destination, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => *destination = accumulate ? *destination + sum : sum;
}
