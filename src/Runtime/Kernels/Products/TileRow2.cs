using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Two lanes.</summary>
internal unsafe struct TileRow2<TLane, TEnd, T> : ITileRow<TileRow2<TLane, TEnd, T>, T>
    where TLane : struct, ILane<TLane, T>
    where TEnd : struct, IRowEnd
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private TLane _first;
    private TLane _second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow2<TLane, TEnd, T> Load(T* source, int last)
    {
        TileRow2<TLane, TEnd, T> row;
        row._first = TLane.Load(ref *source);
        row._second = TEnd.Load<TLane, T>(source + TLane.Width, last);
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TileRow2<TLane, TEnd, T> row, T* destination, int last)
    {
        TLane.Store(row._first, ref *destination);
        TEnd.Store<TLane, T>(row._second, destination + TLane.Width, last);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow2<TLane, TEnd, T> MultiplyAdd(T factor, TileRow2<TLane, TEnd, T> row, TileRow2<TLane, TEnd, T> sum)
    {
        TLane lane = TLane.Create(factor);
        sum._first = TLane.MultiplyAdd(lane, row._first, sum._first);
        sum._second = TLane.MultiplyAdd(lane, row._second, sum._second);
        return sum;
    }
}
