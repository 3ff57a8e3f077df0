using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// The product of large matrices, block by block: a block of the right factor is copied ("packed") into the order in which the tiles read
/// it, and the tiles go over it with as many rows of the left factor as stay in the second-level cache.
/// </summary>
/// <remarks>After Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34 (2008).</remarks>
internal static unsafe class PackedProduct
{
    private const int DepthBlock = 256;
    private const int RowBlock = 128;
    private const int ColumnBlockBytes = 3072;

    /// <summary>destination = left·right, or that is added to it, for factors of any strides; the destination is contiguous. The depth is not 0.</summary>
    public static void Run<TLane, T>(Strided<T> left, Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int depthBlock = Balanced(depth, DepthBlock, 1);
        int columnBlock = Balanced(columns, ColumnBlockBytes / sizeof(T), DirectProduct.WidestTile * TLane.Width);
        using WorkspaceFrame workspace = Workspace.Enter();
        fixed (T* packed = workspace.Vector<T>(depthBlock * columnBlock).AsSpan())
        {
            for (int k = 0; k < depth; k += depthBlock)
            {
                int depthHere = Math.Min(depthBlock, depth - k);
                for (int j = 0; j < columns; j += columnBlock)
                {
                    int columnsHere = Math.Min(columnBlock, columns - j);
                    Packing.Panels<TLane, T>(right.From(k, j), depthHere, columnsHere, packed);
                    RowBlocks<TLane, T>(left.From(0, k), packed, destination + j, columns, rows, depthHere, columnsHere, accumulate || k > 0);
                }
            }
        }
    }

    /// <summary>destination = (or +=) left·packed, a block of rows after another.</summary>
    private static void RowBlocks<TLane, T>(
        Strided<T> left, T* packed, T* destination, nint destinationRow, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rowBlock = Balanced(rows, RowBlock, DirectProduct.TallestTile);
        for (int i = 0; i < rows; i += rowBlock)
        {
            int rowsHere = Math.Min(rowBlock, rows - i);
            Panels<TLane, T>(left.From(i, 0), packed, destination + i * destinationRow, destinationRow, rowsHere, depth, columns, accumulate);
        }
    }

    private static void Panels<TLane, T>(
        Strided<T> left, T* packed, T* destination, nint destinationRow, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        while (columns > 0)
        {
            int lanes = DirectProduct.PanelLanes<TLane, T>(columns);
            int stride = lanes * TLane.Width;
            int width = Math.Min(stride, columns);
            int last = width - (lanes - 1) * TLane.Width;
            var operands = new TileOperands<T>(left.Row, left.Column, packed, stride, destinationRow, depth, last, accumulate);
            DirectProduct.Panel<TLane, T>(operands, lanes, left.Start, destination, rows);
            packed += depth * stride;
            destination += width;
            columns -= width;
        }
    }

    /// <summary>The size that makes blocks of at most about <paramref name="largest"/> equal, rounded up to a multiple.</summary>
    private static int Balanced(int size, int largest, int multiple)
    {
        int blocks = (size + largest - 1) / largest;
        int block = (size + blocks - 1) / blocks;
        return (block + multiple - 1) / multiple * multiple;
    }
}
