using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>Adds an expression's elements up column by column.</summary>
internal static class ColumnSumsLoop
{
    /// <summary>So many rows are added up in the destination itself, however narrow.</summary>
    private const int FewRows = 4;

    [SkipLocalsInit]
    public static void Run<TExpression, T>(ref TExpression expression, Shape shape, Vector<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var blocks = new RowBlocks(shape.Rows, shape.Columns, FewRows);
        Span<T> buffers = stackalloc T[TExpression.BufferCount * blocks.BufferLength];
        expression.Start(blocks, ref MemoryMarshal.GetReference(buffers));
        if (blocks.IsNarrow) Narrow(ref expression, blocks, destination.AsSpan());
        else AddBlocks(ref expression, blocks, destination.AsSpan());
    }

    // A block's elements are added up one by one, as if it were a row; its rows come together at the end.
    [SkipLocalsInit]
    private static void Narrow<TExpression, T>(ref TExpression expression, RowBlocks blocks, Span<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> sums = stackalloc T[blocks.BlockLength];
        AddBlocks(ref expression, blocks, sums);
        destination.Clear();
        for (int start = 0; start < sums.Length; start += blocks.Columns)
            for (int j = 0; j < destination.Length; j++)
                destination[j] += sums[start + j];
    }

    private static void AddBlocks<TExpression, T>(ref TExpression expression, RowBlocks blocks, scoped Span<T> sums)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        sums.Clear();
        for (int row = 0; row < blocks.Rows; row += blocks.BlockRows)
        {
            expression.MoveTo(row, blocks);
            Add(ref expression, ref MemoryMarshal.GetReference(sums), blocks.RowsFrom(row) * blocks.Columns);
        }
    }

    private static void Add<TExpression, T>(ref TExpression expression, ref T sums, nint length)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) Add<Lane512<T>, TExpression, T>(ref expression, ref sums, length);
        else if (Vector256.IsHardwareAccelerated) Add<Lane256<T>, TExpression, T>(ref expression, ref sums, length);
        else if (Vector128.IsHardwareAccelerated) Add<Lane128<T>, TExpression, T>(ref expression, ref sums, length);
        else Add<Lane1<T>, TExpression, T>(ref expression, ref sums, length);
    }

    // Not inlined, for the reason given at MapLoop.
    /// <summary>Adds each element of one run to the sum at its place, with lanes of a given width.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Add<TLane, TExpression, T>(ref readonly TExpression expression, ref T sums, nint length)
        where TLane : struct, ILane<TLane, T>
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TExpression local = expression;
        for (nint i = 0; i < length; i += TLane.Width)
        {
            nint count = length - i;
            TLane lane = local.Evaluate<TLane>(i, count);
            ref T sum = ref Unsafe.Add(ref sums, i);
            if (count >= TLane.Width) TLane.Store(TLane.Load(ref sum) + lane, ref sum);
            else TLane.StorePartial(TLane.LoadPartial(ref sum, (int)count) + lane, ref sum, (int)count);
        }
    }
}
