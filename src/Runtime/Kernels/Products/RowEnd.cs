using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>How the last lane of a tile's row meets the last column of the matrices.</summary>
internal unsafe interface IRowEnd
{
    /// <summary>Reads the last lane, of which <paramref name="count"/> elements are in the matrix.</summary>
    static abstract TLane Load<TLane, T>(T* source, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Writes the last lane, of which <paramref name="count"/> elements are in the matrix.</summary>
    static abstract void Store<TLane, T>(TLane lane, T* destination, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>The last lane is wholly in the matrix.</summary>
internal readonly unsafe struct WholeEnd : IRowEnd
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Load<TLane, T>(T* source, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TLane.Load(ref *source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane, T>(TLane lane, T* destination, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TLane.Store(lane, ref *destination);
}

/// <summary>The last lane reaches beyond the last column.</summary>
internal readonly unsafe struct PartialEnd : IRowEnd
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Load<TLane, T>(T* source, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TLane.LoadPartial(ref *source, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane, T>(TLane lane, T* destination, int count)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TLane.StorePartial(lane, ref *destination, count);
}
