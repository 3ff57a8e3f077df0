using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>A kernel with the two operands that it is evaluated on.</summary>
internal ref struct Expression2<TKernel, T, TA, TB> : IExpression<T>
    where TKernel : struct, IKernel2
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TA : struct, IAccess
    where TB : struct, IAccess
{
    private Cursor<T, TA> _a;
    private Cursor<T, TB> _b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Expression2(scoped ref readonly Operand<T, TA> a, scoped ref readonly Operand<T, TB> b)
    {
        _a.Attach(in a);
        _b.Attach(in b);
    }

    public static bool IsFlat => Cursor<T, TA>.IsFlat && Cursor<T, TB>.IsFlat;

    public static int BufferCount => Cursor<T, TA>.BufferCount + Cursor<T, TB>.BufferCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Evaluate<TLane>(nint index, nint count)
        where TLane : struct, ILane<TLane, T>
    {
        TLane a, b;
        if (count >= TLane.Width)
        {
            a = _a.Load<TLane>(index);
            b = _b.Load<TLane>(index);
        }
        else
        {
            a = _a.LoadPartial<TLane>(index, (int)count);
            b = _b.LoadPartial<TLane>(index, (int)count);
        }

        return TKernel.Invoke(a, b);
    }

    public void Start(RowBlocks blocks, ref T buffers)
    {
        buffers = ref _a.Start(blocks, ref buffers);
        _b.Start(blocks, ref buffers);
    }

    public void MoveTo(int row, RowBlocks blocks)
    {
        _a.MoveTo(row, blocks);
        _b.MoveTo(row, blocks);
    }
}
