using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>A kernel with the three operands that it is evaluated on.</summary>
internal ref struct Expression3<TKernel, T, TA, TB, TC> : IExpression<T>
    where TKernel : struct, IKernel3
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TA : struct, IAccess
    where TB : struct, IAccess
    where TC : struct, IAccess
{
    private Cursor<T, TA> _a;
    private Cursor<T, TB> _b;
    private Cursor<T, TC> _c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Expression3(scoped ref readonly Operand<T, TA> a, scoped ref readonly Operand<T, TB> b, scoped ref readonly Operand<T, TC> c)
    {
        _a.Attach(in a);
        _b.Attach(in b);
        _c.Attach(in c);
    }

    public static bool IsFlat => Cursor<T, TA>.IsFlat && Cursor<T, TB>.IsFlat && Cursor<T, TC>.IsFlat;

    public static int BufferCount => Cursor<T, TA>.BufferCount + Cursor<T, TB>.BufferCount + Cursor<T, TC>.BufferCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Evaluate<TLane>(nint index, nint count)
        where TLane : struct, ILane<TLane, T>
    {
        TLane a, b, c;
        if (count >= TLane.Width)
        {
            a = _a.Load<TLane>(index);
            b = _b.Load<TLane>(index);
            c = _c.Load<TLane>(index);
        }
        else
        {
            a = _a.LoadPartial<TLane>(index, (int)count);
            b = _b.LoadPartial<TLane>(index, (int)count);
            c = _c.LoadPartial<TLane>(index, (int)count);
        }

        return TKernel.Invoke(a, b, c);
    }

    public void Start(RowBlocks blocks, ref T buffers)
    {
        buffers = ref _a.Start(blocks, ref buffers);
        buffers = ref _b.Start(blocks, ref buffers);
        _c.Start(blocks, ref buffers);
    }

    public void MoveTo(int row, RowBlocks blocks)
    {
        _a.MoveTo(row, blocks);
        _b.MoveTo(row, blocks);
        _c.MoveTo(row, blocks);
    }
}
