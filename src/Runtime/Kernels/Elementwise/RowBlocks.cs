namespace SymbolicGrad.Kernels;

/// <summary>
/// The runs in which a matrix is walked where rows matter. Wide matrices go row by row. Narrow ones, whose rows would fill a lane only in
/// part, go in blocks of whole rows read as one run: operands that belong to rows or columns are repeated into buffers as long as a block.
/// </summary>
internal readonly struct RowBlocks
{
    private const int NarrowColumns = 64;
    private const int BlockElements = 512;
    private const int WidestLane = 16;

    /// <summary>Divides a matrix.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="fewRows">So many rows go one by one, narrow ones too: making a block of them would cost more than it saves.</param>
    public RowBlocks(int rows, int columns, int fewRows = 0)
    {
        Rows = rows;
        Columns = columns;
        IsNarrow = columns < NarrowColumns && rows > fewRows;
        BlockRows = IsNarrow ? Math.Min(rows, BlockElements / Math.Max(columns, 1)) : 1;
        BufferLength = IsNarrow ? BlockRows * columns : WidestLane;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>Whether several rows make a block.</summary>
    public bool IsNarrow { get; }

    /// <summary>The number of rows in a block.</summary>
    public int BlockRows { get; }

    /// <summary>The number of elements in a buffer: a block, or a lane that repeats one number.</summary>
    public int BufferLength { get; }

    /// <summary>The number of elements in a block.</summary>
    public int BlockLength => BlockRows * Columns;

    /// <summary>The number of rows in the block that starts at a row.</summary>
    public int RowsFrom(int row) => Math.Min(BlockRows, Rows - row);
}
