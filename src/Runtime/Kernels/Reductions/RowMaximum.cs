using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>The largest of consecutive elements: NaN if one is NaN, and 0 above −0.</summary>
internal static class RowMaximum
{
    private const int WidestLane = 16;

    /// <summary>The largest of at least one element.</summary>
    public static T Of<T>(ReadOnlySpan<T> elements)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T first = ref MemoryMarshal.GetReference(elements);
        int length = elements.Length;
        if (Vector512.IsHardwareAccelerated && length >= Vector512<T>.Count) return Of<Lane512<T>, T>(ref first, length);
        if (Vector256.IsHardwareAccelerated && length >= Vector256<T>.Count) return Of<Lane256<T>, T>(ref first, length);
        if (length >= Vector128<T>.Count) return Of<Lane128<T>, T>(ref first, length);
        return Of<Lane1<T>, T>(ref first, length);
    }

    /// <summary>The same at a given width of lane; there is at least a whole lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T Of<TLane, T>(ref T first, int length)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TLane even = TLane.Load(ref first), odd = even;
        int i = TLane.Width;
        for (; i <= length - 2 * TLane.Width; i += 2 * TLane.Width)
        {
            even = TLane.Max(even, TLane.Load(ref Unsafe.Add(ref first, i)));
            odd = TLane.Max(odd, TLane.Load(ref Unsafe.Add(ref first, i + TLane.Width)));
        }
        for (; i < length; i += TLane.Width)
            even = TLane.Max(even, TLane.Load(ref Unsafe.Add(ref first, Math.Min(i, length - TLane.Width))));
        return Across<TLane, T>(TLane.Max(even, odd));
    }

    private static T Across<TLane, T>(TLane lane)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> elements = stackalloc T[WidestLane];
        TLane.Store(lane, ref elements[0]);
        T largest = elements[0];
        for (int i = 1; i < TLane.Width; i++) largest = T.Max(largest, elements[i]);
        return largest;
    }
}
