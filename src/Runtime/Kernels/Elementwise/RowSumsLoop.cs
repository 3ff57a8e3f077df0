using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>Adds an expression's elements up row by row.</summary>
internal static class RowSumsLoop
{
    [SkipLocalsInit]
    public static void Run<TExpression, T>(ref TExpression expression, Shape shape, Vector<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var blocks = new RowBlocks(shape.Rows, shape.Columns);
        Span<T> buffers = stackalloc T[TExpression.BufferCount * blocks.BufferLength];
        expression.Start(blocks, ref MemoryMarshal.GetReference(buffers));
        if (blocks.IsNarrow) Narrow(ref expression, blocks, destination.AsSpan());
        else Wide(ref expression, blocks, destination.AsSpan());
    }

    private static void Wide<TExpression, T>(ref TExpression expression, RowBlocks blocks, Span<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 0; row < blocks.Rows; row++)
        {
            expression.MoveTo(row, blocks);
            destination[row] = SumLoop.Run<TExpression, T>(ref expression, blocks.Columns);
        }
    }

    [SkipLocalsInit]
    private static void Narrow<TExpression, T>(ref TExpression expression, RowBlocks blocks, Span<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> values = stackalloc T[blocks.BlockLength];
        for (int row = 0; row < blocks.Rows; row += blocks.BlockRows)
        {
            int rows = blocks.RowsFrom(row);
            expression.MoveTo(row, blocks);
            MapLoop.Run(ref expression, ref MemoryMarshal.GetReference(values), rows * blocks.Columns);
            SumEachRow(values, blocks.Columns, destination.Slice(row, rows));
        }
    }

    private static void SumEachRow<T>(ReadOnlySpan<T> values, int columns, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i++)
        {
            T sum = T.Zero;
            foreach (T value in values.Slice(i * columns, columns)) sum += value;
            destination[i] = sum;
        }
    }
}
