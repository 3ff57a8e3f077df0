using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>What the tiles of one column panel have in common; strides are in elements.</summary>
/// <param name="LeftRow">From a row of the left factor to the next.</param>
/// <param name="LeftDepth">From a column of the left factor to the next: the step along the sum.</param>
/// <param name="Right">The panel of the right factor.</param>
/// <param name="RightRow">From a row of the right panel to the next.</param>
/// <param name="DestinationRow">From a row of the destination to the next.</param>
/// <param name="Depth">The number of terms in each sum.</param>
/// <param name="Last">How many elements of the panel's last lane are in the matrix.</param>
/// <param name="Accumulate">Whether the sum goes on from what the destination holds.</param>
internal readonly unsafe struct TileOperands<T>(
    nint LeftRow, nint LeftDepth, T* Right, nint RightRow, nint DestinationRow, int Depth, int Last, bool Accumulate)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly nint LeftRow = LeftRow;
    public readonly nint LeftDepth = LeftDepth;
    public readonly T* Right = Right;
    public readonly nint RightRow = RightRow;
    public readonly nint DestinationRow = DestinationRow;
    public readonly int Depth = Depth;
    public readonly int Last = Last;
    public readonly bool Accumulate = Accumulate;
}
