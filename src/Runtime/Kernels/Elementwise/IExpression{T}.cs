namespace SymbolicGrad.Kernels;

/// <summary>A kernel with the operands that it is evaluated on, standing at a run of elements.</summary>
internal interface IExpression<T>
{
    /// <summary>Whether it can be evaluated without knowing where rows end.</summary>
    static abstract bool IsFlat { get; }

    /// <summary>The number of buffers that the operands take at most.</summary>
    static abstract int BufferCount { get; }

    /// <summary>The kernel's value from an index of the run on, where the run has <paramref name="count"/> more elements.</summary>
    TLane Evaluate<TLane>(nint index, nint count)
        where TLane : struct, ILane<TLane, T>;

    /// <summary>Makes the operands ready for blocks, with memory for their buffers.</summary>
    void Start(RowBlocks blocks, ref T buffers);

    /// <summary>Goes to the block that starts at a row.</summary>
    void MoveTo(int row, RowBlocks blocks);
}
