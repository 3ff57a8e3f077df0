using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>
/// The innermost loops of the matrix product: 8, 4, 2 or 1 rows of the destination, one to three lanes wide, stay in registers while the
/// sum over the depth runs, so that an element of either factor is loaded once for a whole row or column of the tile.
/// </summary>
/// <remarks>
/// Each element is one chain of multiply-adds in the order of the depth, whatever tile it lies in: its bits do not depend on the blocking.
/// </remarks>
internal static unsafe class RegisterTile
{
    /// <summary>Eight rows: with three lanes a row it fills 24 of 32 vector registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Eight<TRow, T>(in TileOperands<T> operands, T* left, T* destination)
        where TRow : struct, ITileRow<TRow, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint row = operands.LeftRow, depthStep = operands.LeftDepth, rightRow = operands.RightRow, destinationRow = operands.DestinationRow;
        int last = operands.Last;
        T* right = operands.Right, lower = left + 4 * row, lowerDestination = destination + 4 * destinationRow;
        TRow sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        if (operands.Accumulate)
        {
            sum0 = TRow.Load(destination, last);
            sum1 = TRow.Load(destination + destinationRow, last);
            sum2 = TRow.Load(destination + 2 * destinationRow, last);
            sum3 = TRow.Load(destination + 3 * destinationRow, last);
            sum4 = TRow.Load(lowerDestination, last);
            sum5 = TRow.Load(lowerDestination + destinationRow, last);
            sum6 = TRow.Load(lowerDestination + 2 * destinationRow, last);
            sum7 = TRow.Load(lowerDestination + 3 * destinationRow, last);
        }
        for (int depth = operands.Depth; depth > 0; depth--)
        {
            TRow factors = TRow.Load(right, last);
            sum0 = TRow.MultiplyAdd(*left, factors, sum0);
            sum1 = TRow.MultiplyAdd(left[row], factors, sum1);
            sum2 = TRow.MultiplyAdd(left[2 * row], factors, sum2);
            sum3 = TRow.MultiplyAdd(left[3 * row], factors, sum3);
            sum4 = TRow.MultiplyAdd(*lower, factors, sum4);
            sum5 = TRow.MultiplyAdd(lower[row], factors, sum5);
            sum6 = TRow.MultiplyAdd(lower[2 * row], factors, sum6);
            sum7 = TRow.MultiplyAdd(lower[3 * row], factors, sum7);
            left += depthStep;
            lower += depthStep;
            right += rightRow;
        }
        TRow.Store(sum0, destination, last);
        TRow.Store(sum1, destination + destinationRow, last);
        TRow.Store(sum2, destination + 2 * destinationRow, last);
        TRow.Store(sum3, destination + 3 * destinationRow, last);
        TRow.Store(sum4, lowerDestination, last);
        TRow.Store(sum5, lowerDestination + destinationRow, last);
        TRow.Store(sum6, lowerDestination + 2 * destinationRow, last);
        TRow.Store(sum7, lowerDestination + 3 * destinationRow, last);
    }

    /// <summary>Four rows: with three lanes a row it fills 12 of 16 vector registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Four<TRow, T>(in TileOperands<T> operands, T* left, T* destination)
        where TRow : struct, ITileRow<TRow, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint row = operands.LeftRow, depthStep = operands.LeftDepth, rightRow = operands.RightRow, destinationRow = operands.DestinationRow;
        int last = operands.Last;
        T* right = operands.Right;
        TRow sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        if (operands.Accumulate)
        {
            sum0 = TRow.Load(destination, last);
            sum1 = TRow.Load(destination + destinationRow, last);
            sum2 = TRow.Load(destination + 2 * destinationRow, last);
            sum3 = TRow.Load(destination + 3 * destinationRow, last);
        }
        for (int depth = operands.Depth; depth > 0; depth--)
        {
            TRow factors = TRow.Load(right, last);
            sum0 = TRow.MultiplyAdd(*left, factors, sum0);
            sum1 = TRow.MultiplyAdd(left[row], factors, sum1);
            sum2 = TRow.MultiplyAdd(left[2 * row], factors, sum2);
            sum3 = TRow.MultiplyAdd(left[3 * row], factors, sum3);
            left += depthStep;
            right += rightRow;
        }
        TRow.Store(sum0, destination, last);
        TRow.Store(sum1, destination + destinationRow, last);
        TRow.Store(sum2, destination + 2 * destinationRow, last);
        TRow.Store(sum3, destination + 3 * destinationRow, last);
    }

    /// <summary>Two rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Two<TRow, T>(in TileOperands<T> operands, T* left, T* destination)
        where TRow : struct, ITileRow<TRow, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint row = operands.LeftRow, depthStep = operands.LeftDepth, rightRow = operands.RightRow, destinationRow = operands.DestinationRow;
        int last = operands.Last;
        T* right = operands.Right;
        TRow sum0 = default, sum1 = default;
        if (operands.Accumulate)
        {
            sum0 = TRow.Load(destination, last);
            sum1 = TRow.Load(destination + destinationRow, last);
        }
        for (int depth = operands.Depth; depth > 0; depth--)
        {
            TRow factors = TRow.Load(right, last);
            sum0 = TRow.MultiplyAdd(*left, factors, sum0);
            sum1 = TRow.MultiplyAdd(left[row], factors, sum1);
            left += depthStep;
            right += rightRow;
        }
        TRow.Store(sum0, destination, last);
        TRow.Store(sum1, destination + destinationRow, last);
    }

    /// <summary>One row.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void One<TRow, T>(in TileOperands<T> operands, T* left, T* destination)
        where TRow : struct, ITileRow<TRow, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint depthStep = operands.LeftDepth, rightRow = operands.RightRow;
        int last = operands.Last;
        T* right = operands.Right;
        TRow sum = operands.Accumulate ? TRow.Load(destination, last) : default;
        for (int depth = operands.Depth; depth > 0; depth--)
        {
            sum = TRow.MultiplyAdd(*left, TRow.Load(right, last), sum);
            left += depthStep;
            right += rightRow;
        }
        TRow.Store(sum, destination, last);
    }
}
