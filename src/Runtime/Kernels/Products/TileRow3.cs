using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Three lanes.</summary>
internal unsafe struct TileRow3<TLane, TEnd, T> : ITileRow<TileRow3<TLane, TEnd, T>, T>
    where TLane : struct, ILane<TLane, T>
    where TEnd : struct, IRowEnd
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private TLane _first;
    private TLane _second;
    private TLane _third;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow3<TLane, TEnd, T> Load(T* source, int last)
    {
        TileRow3<TLane, TEnd, T> row;
        row._first = TLane.Load(ref *source);
        row._second = TLane.Load(ref source[TLane.Width]);
        row._third = TEnd.Load<TLane, T>(source + 2 * TLane.Width, last);
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TileRow3<TLane, TEnd, T> row, T* destination, int last)
    {
        TLane.Store(row._first, ref *destination);
        TLane.Store(row._second, ref destination[TLane.Width]);
        TEnd.Store<TLane, T>(row._third, destination + 2 * TLane.Width, last);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow3<TLane, TEnd, T> MultiplyAdd(T factor, TileRow3<TLane, TEnd, T> row, TileRow3<TLane, TEnd, T> sum)
    {
        TLane lane = TLane.Create(factor);
        sum._first = TLane.MultiplyAdd(lane, row._first, sum._first);
        sum._second = TLane.MultiplyAdd(lane, row._second, sum._second);
        sum._third = TLane.MultiplyAdd(lane, row._third, sum._third);
        return sum;
    }
}
