using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>The largest element of each column, and where it stands.</summary>
internal static class ColumnMaximum
{
    /// <summary>largest[j] = max(largest[j], row[j]).</summary>
    public static void Include<T>(Span<T> largest, ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T target = ref MemoryMarshal.GetReference(largest), source = ref MemoryMarshal.GetReference(row);
        if (Vector512.IsHardwareAccelerated) Include<Lane512<T>, T>(ref target, ref source, row.Length);
        else if (Vector256.IsHardwareAccelerated) Include<Lane256<T>, T>(ref target, ref source, row.Length);
        else Include<Lane128<T>, T>(ref target, ref source, row.Length);
    }

    /// <summary>
    /// Where row[j] is the largest of its column, destination[j] takes what is left of the upstream and leaves nothing of it for the rows
    /// below; elsewhere it is zero.
    /// </summary>
    public static void Route<T>(ReadOnlySpan<T> row, ReadOnlySpan<T> largest, Span<T> left, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int j = 0; j < row.Length; j++)
        {
            bool isLargest = row[j] == largest[j] || (T.IsNaN(row[j]) && T.IsNaN(largest[j]));
            destination[j] = isLargest ? left[j] : T.Zero;
            left[j] = isLargest ? T.Zero : left[j];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Include<TLane, T>(ref T largest, ref T row, int length)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int j = 0;
        for (; j <= length - TLane.Width; j += TLane.Width)
        {
            ref T target = ref Unsafe.Add(ref largest, j);
            TLane.Store(TLane.Max(TLane.Load(ref target), TLane.Load(ref Unsafe.Add(ref row, j))), ref target);
        }
        int rest = length - j;
        if (rest > 0)
        {
            ref T target = ref Unsafe.Add(ref largest, j);
            TLane last = TLane.Max(TLane.LoadPartial(ref target, rest), TLane.LoadPartial(ref Unsafe.Add(ref row, j), rest));
            TLane.StorePartial(last, ref target, rest);
        }
    }
}
