using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>Copies a block of the right factor into the order in which the tiles read it.</summary>
internal static unsafe class Packing
{
    /// <summary>Panels as wide as the tiles; in a panel, one row after another, each padded to whole lanes.</summary>
    public static void Panels<TLane, T>(Strided<T> right, int depth, int columns, T* packed)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* source = right.Start;
        while (columns > 0)
        {
            int stride = DirectProduct.PanelLanes<TLane, T>(columns) * TLane.Width;
            int width = Math.Min(stride, columns);
            if (right.Column == 1) CopyRows(source, right.Row, depth, width, packed, stride);
            else TransposeKernel.Run(source, right.Column, width, depth, packed, stride);
            source += width * right.Column;
            packed += depth * stride;
            columns -= width;
        }
    }

    private static void CopyRows<T>(T* source, nint sourceRow, int rows, int width, T* destination, nint destinationRow)
        where T : unmanaged
    {
        for (int i = 0; i < rows; i++, source += sourceRow, destination += destinationRow)
            new ReadOnlySpan<T>(source, width).CopyTo(new Span<T>(destination, width));
    }
}
