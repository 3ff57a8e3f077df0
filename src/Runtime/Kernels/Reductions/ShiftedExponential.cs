using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>Passes over one row that the softmax family is made of.</summary>
internal static class ShiftedExponential
{
    /// <summary>Σⱼ exp(row[j] − shift), each term stored in the destination.</summary>
    public static T SumAndStore<T>(ReadOnlySpan<T> row, T shift, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum(row, shift, ref MemoryMarshal.GetReference(destination));

    /// <summary>Σⱼ exp(row[j] − shift).</summary>
    public static T Sum<T>(ReadOnlySpan<T> row, T shift)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum(row, shift, ref Unsafe.NullRef<T>());

    /// <summary>destination[j] = destination[j] / divisor.</summary>
    public static void Divide<T>(Span<T> destination, T divisor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T first = ref MemoryMarshal.GetReference(destination);
        if (Vector512.IsHardwareAccelerated) Divide<Lane512<T>, T>(ref first, destination.Length, divisor);
        else if (Vector256.IsHardwareAccelerated) Divide<Lane256<T>, T>(ref first, destination.Length, divisor);
        else Divide<Lane128<T>, T>(ref first, destination.Length, divisor);
    }

    /// <summary>destination[j] = (row[j] − shift) − offset.</summary>
    public static void Subtract<T>(ReadOnlySpan<T> row, T shift, T offset, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int j = 0; j < row.Length; j++) destination[j] = row[j] - shift - offset;
    }

    private static T Sum<T>(ReadOnlySpan<T> row, T shift, ref T destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T first = ref MemoryMarshal.GetReference(row);
        if (Vector512.IsHardwareAccelerated) return Sum<Lane512<T>, T>(ref first, row.Length, shift, ref destination);
        if (Vector256.IsHardwareAccelerated) return Sum<Lane256<T>, T>(ref first, row.Length, shift, ref destination);
        return Sum<Lane128<T>, T>(ref first, row.Length, shift, ref destination);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Sum<TLane, T>(ref T row, int length, T shift, ref T destination)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool stores = !Unsafe.IsNullRef(ref destination);
        TLane shifts = TLane.Create(shift), sum = default;
        int j = 0;
        for (; j <= length - TLane.Width; j += TLane.Width)
        {
            TLane term = LaneMath.Exp(TLane.Load(ref Unsafe.Add(ref row, j)) - shifts);
            if (stores) TLane.Store(term, ref Unsafe.Add(ref destination, j));
            sum += term;
        }
        int rest = length - j;
        if (rest > 0)
        {
            TLane term = LaneMath.Exp(TLane.LoadPartial(ref Unsafe.Add(ref row, j), rest) - shifts);
            if (stores) TLane.StorePartial(term, ref Unsafe.Add(ref destination, j), rest);
            sum += TLane.KeepFirst(term, rest);
        }
        return TLane.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Divide<TLane, T>(ref T elements, int length, T divisor)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TLane divisors = TLane.Create(divisor);
        int j = 0;
        for (; j <= length - TLane.Width; j += TLane.Width)
        {
            ref T element = ref Unsafe.Add(ref elements, j);
            TLane.Store(TLane.Load(ref element) / divisors, ref element);
        }
        int rest = length - j;
        if (rest > 0)
        {
            ref T element = ref Unsafe.Add(ref elements, j);
            TLane.StorePartial(TLane.LoadPartial(ref element, rest) / divisors, ref element, rest);
        }
    }
}
