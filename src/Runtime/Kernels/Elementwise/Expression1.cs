using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>A kernel with the operand that it is evaluated on.</summary>
internal ref struct Expression1<TKernel, T, TA> : IExpression<T>
    where TKernel : struct, IKernel1
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TA : struct, IAccess
{
    private Cursor<T, TA> _a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Expression1(scoped ref readonly Operand<T, TA> a)
    {
        _a.Attach(in a);
    }

    public static bool IsFlat => Cursor<T, TA>.IsFlat;

    public static int BufferCount => Cursor<T, TA>.BufferCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Evaluate<TLane>(nint index, nint count)
        where TLane : struct, ILane<TLane, T>
    {
        TLane a;
        if (count >= TLane.Width)
        {
            a = _a.Load<TLane>(index);
        }
        else
        {
            a = _a.LoadPartial<TLane>(index, (int)count);
        }

        return TKernel.Invoke(a);
    }

    public void Start(RowBlocks blocks, ref T buffers)
    {
        _a.Start(blocks, ref buffers);
    }

    public void MoveTo(int row, RowBlocks blocks)
    {
        _a.MoveTo(row, blocks);
    }
}
