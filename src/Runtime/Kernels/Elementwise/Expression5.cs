using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>A kernel with the five operands that it is evaluated on.</summary>
internal ref struct Expression5<TKernel, T, TA, TB, TC, TD, TE> : IExpression<T>
    where TKernel : struct, IKernel5
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TA : struct, IAccess
    where TB : struct, IAccess
    where TC : struct, IAccess
    where TD : struct, IAccess
    where TE : struct, IAccess
{
    private Cursor<T, TA> _a;
    private Cursor<T, TB> _b;
    private Cursor<T, TC> _c;
    private Cursor<T, TD> _d;
    private Cursor<T, TE> _e;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Expression5(scoped ref readonly Operand<T, TA> a, scoped ref readonly Operand<T, TB> b, scoped ref readonly Operand<T, TC> c, scoped ref readonly Operand<T, TD> d, scoped ref readonly Operand<T, TE> e)
    {
        _a.Attach(in a);
        _b.Attach(in b);
        _c.Attach(in c);
        _d.Attach(in d);
        _e.Attach(in e);
    }

    public static bool IsFlat => Cursor<T, TA>.IsFlat && Cursor<T, TB>.IsFlat && Cursor<T, TC>.IsFlat && Cursor<T, TD>.IsFlat && Cursor<T, TE>.IsFlat;

    public static int BufferCount => Cursor<T, TA>.BufferCount + Cursor<T, TB>.BufferCount + Cursor<T, TC>.BufferCount + Cursor<T, TD>.BufferCount + Cursor<T, TE>.BufferCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Evaluate<TLane>(nint index, nint count)
        where TLane : struct, ILane<TLane, T>
    {
        TLane a, b, c, d, e;
        if (count >= TLane.Width)
        {
            a = _a.Load<TLane>(index);
            b = _b.Load<TLane>(index);
            c = _c.Load<TLane>(index);
            d = _d.Load<TLane>(index);
            e = _e.Load<TLane>(index);
        }
        else
        {
            a = _a.LoadPartial<TLane>(index, (int)count);
            b = _b.LoadPartial<TLane>(index, (int)count);
            c = _c.LoadPartial<TLane>(index, (int)count);
            d = _d.LoadPartial<TLane>(index, (int)count);
            e = _e.LoadPartial<TLane>(index, (int)count);
        }

        return TKernel.Invoke(a, b, c, d, e);
    }

    public void Start(RowBlocks blocks, ref T buffers)
    {
        buffers = ref _a.Start(blocks, ref buffers);
        buffers = ref _b.Start(blocks, ref buffers);
        buffers = ref _c.Start(blocks, ref buffers);
        buffers = ref _d.Start(blocks, ref buffers);
        _e.Start(blocks, ref buffers);
    }

    public void MoveTo(int row, RowBlocks blocks)
    {
        _a.MoveTo(row, blocks);
        _b.MoveTo(row, blocks);
        _c.MoveTo(row, blocks);
        _d.MoveTo(row, blocks);
        _e.MoveTo(row, blocks);
    }
}
