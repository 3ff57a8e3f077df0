using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>Loops that store an expression's elements.</summary>
internal static class MapLoop
{
    /// <summary>Stores every element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TExpression, T>(ref TExpression expression, Destination<T> destination)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shape shape = destination.Shape;
        if (TExpression.IsFlat || shape.Rows < 0) Run(ref expression, ref destination.First, (nint)shape.RowCount * shape.Columns);
        else Blocks(ref expression, ref destination.First, shape);
    }

    /// <summary>Stores the elements of one run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TExpression, T>(ref TExpression expression, ref T destination, nint length)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) Run<Lane512<T>, TExpression, T>(ref expression, ref destination, length);
        else if (Vector256.IsHardwareAccelerated) Run<Lane256<T>, TExpression, T>(ref expression, ref destination, length);
        else if (Vector128.IsHardwareAccelerated) Run<Lane128<T>, TExpression, T>(ref expression, ref destination, length);
        else Run<Lane1<T>, TExpression, T>(ref expression, ref destination, length);
    }

    // Not inlined: the just-in-time compiler inlines the whole formula here only where this method is the outermost one.
    /// <summary>Stores the elements of one run, with lanes of a given width.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run<TLane, TExpression, T>(ref readonly TExpression expression, ref T destination, nint length)
        where TLane : struct, ILane<TLane, T>
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TExpression local = expression;
        for (nint i = 0; i < length; i += TLane.Width)
        {
            nint count = length - i;
            TLane lane = local.Evaluate<TLane>(i, count);
            if (count >= TLane.Width) TLane.Store(lane, ref Unsafe.Add(ref destination, i));
            else TLane.StorePartial(lane, ref Unsafe.Add(ref destination, i), (int)count);
        }
    }

    [SkipLocalsInit]
    private static void Blocks<TExpression, T>(ref TExpression expression, ref T destination, Shape shape)
        where TExpression : IExpression<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var blocks = new RowBlocks(shape.Rows, shape.Columns, fewRows: 1);
        Span<T> buffers = stackalloc T[TExpression.BufferCount * blocks.BufferLength];
        expression.Start(blocks, ref MemoryMarshal.GetReference(buffers));
        for (int row = 0; row < blocks.Rows; row += blocks.BlockRows)
        {
            expression.MoveTo(row, blocks);
            Run(ref expression, ref Unsafe.Add(ref destination, (nint)row * blocks.Columns), blocks.RowsFrom(row) * blocks.Columns);
        }
    }
}
