using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace SymbolicGrad.Kernels;

/// <summary>Covers the destination with register tiles, reading the right factor where it is.</summary>
internal static unsafe class DirectProduct
{
    /// <summary>The lanes of the widest tile.</summary>
    public const int WidestTile = 3;

    /// <summary>So many terms at a time that a panel of the right factor stays in the second-level cache while the rows go over it.</summary>
    private const int DepthBlock = 1024;

    /// <summary>Whether eight rows of three lanes fit the vector registers: there are 32 with AVX-512 and on Arm, 16 otherwise.</summary>
    private static bool HasEightRows => Vector512.IsHardwareAccelerated || AdvSimd.IsSupported;

    /// <summary>The rows of the tallest tile.</summary>
    public static int TallestTile => HasEightRows ? 8 : 4;

    /// <summary>destination = left·right, or that is added to it; the rows of the right factor and of the destination are contiguous.</summary>
    public static void Run<TLane, T>(Strided<T> left, T* right, nint rightRow, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int k = 0;
        do
        {
            int depthHere = Math.Min(DepthBlock, depth - k);
            Block<TLane, T>(left.From(0, k), right + k * rightRow, rightRow, destination, rows, depthHere, columns, accumulate || k > 0);
            k += DepthBlock;
        }
        while (k < depth);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Block<TLane, T>(
        Strided<T> left, T* right, nint rightRow, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int j = 0; j < columns;)
        {
            int lanes = PanelLanes<TLane, T>(columns - j);
            int width = Math.Min(lanes * TLane.Width, columns - j);
            int last = width - (lanes - 1) * TLane.Width;
            var operands = new TileOperands<T>(left.Row, left.Column, right + j, rightRow, columns, depth, last, accumulate);
            Panel<TLane, T>(operands, lanes, left.Start, destination + j, rows);
            j += width;
        }
    }

    /// <summary>How many lanes the next panel takes: three, but four remaining lanes are two panels of two, since a tile of one is slow.</summary>
    public static int PanelLanes<TLane, T>(int columns)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int lanes = (columns + TLane.Width - 1) / TLane.Width;
        return lanes == WidestTile + 1 ? 2 : Math.Min(lanes, WidestTile);
    }

    /// <summary>One column panel of the destination.</summary>
    public static void Panel<TLane, T>(in TileOperands<T> operands, int lanes, T* left, T* destination, int rows)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (operands.Last == TLane.Width) Panel<TLane, WholeEnd, T>(operands, lanes, left, destination, rows);
        else Panel<TLane, PartialEnd, T>(operands, lanes, left, destination, rows);
    }

    private static void Panel<TLane, TEnd, T>(in TileOperands<T> operands, int lanes, T* left, T* destination, int rows)
        where TLane : struct, ILane<TLane, T>
        where TEnd : struct, IRowEnd
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lanes == 1) Tiles<TileRow1<TLane, TEnd, T>, T>(operands, left, destination, rows);
        else if (lanes == 2) Tiles<TileRow2<TLane, TEnd, T>, T>(operands, left, destination, rows);
        else Tiles<TileRow3<TLane, TEnd, T>, T>(operands, left, destination, rows);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Tiles<TRow, T>(in TileOperands<T> operands, T* left, T* destination, int rows)
        where TRow : struct, ITileRow<TRow, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint leftRow = operands.LeftRow, destinationRow = operands.DestinationRow;
        if (HasEightRows)
        {
            for (; rows >= 8; rows -= 8, left += 8 * leftRow, destination += 8 * destinationRow)
                RegisterTile.Eight<TRow, T>(operands, left, destination);
        }
        for (; rows >= 4; rows -= 4, left += 4 * leftRow, destination += 4 * destinationRow)
            RegisterTile.Four<TRow, T>(operands, left, destination);
        if (rows >= 2)
        {
            RegisterTile.Two<TRow, T>(operands, left, destination);
            rows -= 2;
            left += 2 * leftRow;
            destination += 2 * destinationRow;
        }
        if (rows == 1) RegisterTile.One<TRow, T>(operands, left, destination);
    }
}
