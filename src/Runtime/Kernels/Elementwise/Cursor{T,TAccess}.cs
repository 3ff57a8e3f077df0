using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Where an evaluation stands in an operand.</summary>
internal ref struct Cursor<T, TAccess>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TAccess : struct, IAccess
{
    private ref T _source;
    private ref T _run;
    private nint _indexMask;

    // Not a constructor: that would make a second cursor and copy it as one block, which waits for the stores of its fields.
    /// <summary>Goes to the first element. The operand must outlive the cursor, which refers to its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Attach(scoped ref readonly Operand<T, TAccess> operand)
    {
        _source = ref operand.First;
        _run = ref TAccess.Kind == AccessKind.Scalar ? ref Unsafe.AsRef(in operand.Value) : ref operand.First;
    }

    /// <summary>Whether the operand is read without knowing where rows end.</summary>
    public static bool IsFlat => TAccess.Kind is AccessKind.Each or AccessKind.Scalar;

    /// <summary>The number of buffers that the operand takes.</summary>
    public static int BufferCount => IsFlat ? 0 : 1;

    /// <summary>The elements of the run from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load<TLane>(nint index)
        where TLane : struct, ILane<TLane, T> => TAccess.Kind switch
        {
            AccessKind.Scalar => TLane.Create(_run),
            AccessKind.Column => TLane.Load(ref Unsafe.Add(ref _run, index & _indexMask)),
            _ => TLane.Load(ref Unsafe.Add(ref _run, index)),
        };

    /// <summary>The last elements of the run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadPartial<TLane>(nint index, int count)
        where TLane : struct, ILane<TLane, T> => TAccess.Kind switch
        {
            AccessKind.Scalar => TLane.Create(_run),
            AccessKind.Column => TLane.LoadPartial(ref Unsafe.Add(ref _run, index & _indexMask), count),
            _ => TLane.LoadPartial(ref Unsafe.Add(ref _run, index), count),
        };

    /// <summary>Makes ready for blocks, with memory for buffers.</summary>
    /// <returns>The memory that is left.</returns>
    public ref T Start(RowBlocks blocks, ref T buffers)
    {
        _indexMask = blocks.IsNarrow ? -1 : 0;
        if (IsFlat || (TAccess.Kind == AccessKind.Row && !blocks.IsNarrow)) return ref buffers;
        _run = ref Unsafe.AsRef(in buffers);
        if (TAccess.Kind == AccessKind.Row) RepeatRow(blocks);
        return ref Unsafe.Add(ref buffers, blocks.BufferLength);
    }

    /// <summary>Goes to the block that starts at a row.</summary>
    public void MoveTo(int row, RowBlocks blocks)
    {
        if (TAccess.Kind == AccessKind.Each) _run = ref Unsafe.Add(ref _source, (nint)row * blocks.Columns);
        if (TAccess.Kind == AccessKind.Column) RepeatEntries(row, blocks);
    }

    private readonly void RepeatRow(RowBlocks blocks)
    {
        for (int start = 0; start < blocks.BlockLength; start += blocks.Columns)
            for (int j = 0; j < blocks.Columns; j++)
                Unsafe.Add(ref _run, start + j) = Unsafe.Add(ref _source, j);
    }

    private readonly void RepeatEntries(int row, RowBlocks blocks)
    {
        int times = blocks.IsNarrow ? blocks.Columns : blocks.BufferLength;
        int rows = blocks.RowsFrom(row);
        for (int i = 0, k = 0; i < rows; i++)
        {
            T entry = Unsafe.Add(ref _source, row + i);
            for (int j = 0; j < times; j++, k++) Unsafe.Add(ref _run, k) = entry;
        }
    }
}
