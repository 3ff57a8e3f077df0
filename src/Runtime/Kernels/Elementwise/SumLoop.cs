using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>Loops that add an expression's elements up.</summary>
internal static class SumLoop
{
    /// <summary>The sum of all elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Run<TExpression, T>(ref TExpression expression, Shape shape)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TExpression.IsFlat || shape.Rows < 0
            ? Run<TExpression, T>(ref expression, (nint)shape.RowCount * shape.Columns)
            : Blocks<TExpression, T>(ref expression, shape);

    /// <summary>The sum of one run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Run<TExpression, T>(ref TExpression expression, nint length)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) return Run<Lane512<T>, TExpression, T>(ref expression, length);
        if (Vector256.IsHardwareAccelerated) return Run<Lane256<T>, TExpression, T>(ref expression, length);
        if (Vector128.IsHardwareAccelerated) return Run<Lane128<T>, TExpression, T>(ref expression, length);
        return Run<Lane1<T>, TExpression, T>(ref expression, length);
    }

    // Not inlined, for the reason given at MapLoop. The four accumulators take turns, so that additions need not wait for each other.
    /// <summary>The sum of one run, with lanes of a given width.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static T Run<TLane, TExpression, T>(ref readonly TExpression expression, nint length)
        where TLane : struct, ILane<TLane, T>
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TExpression local = expression;
        TLane first = default, second = default, third = default, fourth = default;
        for (nint i = 0; i < length; i += TLane.Width)
        {
            nint count = length - i;
            TLane lane = local.Evaluate<TLane>(i, count);
            if (count < TLane.Width) lane = TLane.KeepFirst(lane, (int)count);
            TLane next = first + lane;
            first = second;
            second = third;
            third = fourth;
            fourth = next;
        }

        return TLane.Sum(first + second + (third + fourth));
    }

    [SkipLocalsInit]
    private static T Blocks<TExpression, T>(ref TExpression expression, Shape shape)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var blocks = new RowBlocks(shape.Rows, shape.Columns);
        Span<T> buffers = stackalloc T[TExpression.BufferCount * blocks.BufferLength];
        expression.Start(blocks, ref MemoryMarshal.GetReference(buffers));
        T sum = T.Zero;
        for (int row = 0; row < blocks.Rows; row += blocks.BlockRows)
        {
            expression.MoveTo(row, blocks);
            sum += Run<TExpression, T>(ref expression, blocks.RowsFrom(row) * blocks.Columns);
        }

        return sum;
    }
}
