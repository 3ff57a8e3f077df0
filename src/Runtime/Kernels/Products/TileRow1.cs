using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>One lane.</summary>
internal unsafe struct TileRow1<TLane, TEnd, T> : ITileRow<TileRow1<TLane, TEnd, T>, T>
    where TLane : struct, ILane<TLane, T>
    where TEnd : struct, IRowEnd
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private TLane _lane;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow1<TLane, TEnd, T> Load(T* source, int last)
    {
        TileRow1<TLane, TEnd, T> row;
        row._lane = TEnd.Load<TLane, T>(source, last);
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TileRow1<TLane, TEnd, T> row, T* destination, int last) =>
        TEnd.Store<TLane, T>(row._lane, destination, last);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow1<TLane, TEnd, T> MultiplyAdd(T factor, TileRow1<TLane, TEnd, T> row, TileRow1<TLane, TEnd, T> sum)
    {
        sum._lane = TLane.MultiplyAdd(TLane.Create(factor), row._lane, sum._lane);
        return sum;
    }
}
