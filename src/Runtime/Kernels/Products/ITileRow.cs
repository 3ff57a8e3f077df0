using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>One row of a register tile: a few lanes side by side, kept in registers.</summary>
internal unsafe interface ITileRow<TSelf, T>
    where TSelf : struct, ITileRow<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Reads a row; <paramref name="last"/> elements of its last lane are in the matrix.</summary>
    static abstract TSelf Load(T* source, int last);

    /// <summary>Writes a row; <paramref name="last"/> elements of its last lane are in the matrix.</summary>
    static abstract void Store(TSelf row, T* destination, int last);

    /// <summary>The row <c>factor·row + sum</c>.</summary>
    static abstract TSelf MultiplyAdd(T factor, TSelf row, TSelf sum);
}
