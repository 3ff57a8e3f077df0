using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>The numbers of rows and columns that element-wise kernels walk over; a vector is one row.</summary>
/// <remarks>Both numbers are kept in one word, so that a shape is passed, copied and compared in one register.</remarks>
internal readonly record struct Shape
{
    private readonly ulong _numbers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Shape(int rows, int columns) => _numbers = ((ulong)(uint)rows << 32) | (uint)columns;

    /// <summary>A number of rows or columns that an operand leaves open.</summary>
    public const int Any = -2;

    /// <summary>The number of rows of a vector, which is no matrix of one row.</summary>
    public const int NoRows = -1;

    /// <summary>The number of rows, <see cref="NoRows"/> or <see cref="Any"/>.</summary>
    public int Rows => (int)(_numbers >> 32);

    /// <summary>The number of columns, or <see cref="Any"/>.</summary>
    public int Columns => (int)_numbers;

    /// <summary>The number of runs of <see cref="Columns"/> elements.</summary>
    public int RowCount => Rows < 0 ? 1 : Rows;

    /// <summary>This shape, with another's numbers where it leaves them open.</summary>
    public Shape Join(Shape other) => new(Rows == Any ? other.Rows : Rows, Columns == Any ? other.Columns : Columns);

    /// <summary>Throws unless there is a destination entry for each row.</summary>
    public void RequireRowSums(int length)
    {
        if (Rows < 0) ThrowNoMatrix("RowSums");
        if (length != Rows) ThrowSums("RowSums", length, Rows, "row");
    }

    /// <summary>Throws unless there is a destination entry for each column.</summary>
    public void RequireColumnSums(int length)
    {
        if (Rows < 0) ThrowNoMatrix("ColumnSums");
        if (length != Columns) ThrowSums("ColumnSums", length, Columns, "column");
    }

    /// <summary>Throws unless the operands fix the shape.</summary>
    public void RequireKnown(string operation)
    {
        if (Columns == Any) ThrowUnknown(operation);
    }

    /// <summary>The shape as text.</summary>
    public override string ToString() => Rows < 0 ? $"length {Columns}" : ShapeText.Of(Rows, Columns);

    private static void ThrowUnknown(string operation) =>
        throw new ArgumentException($"{operation}: the operands leave the number of columns open; one of them must have an element for each.");

    private static void ThrowNoMatrix(string operation) =>
        throw new ArgumentException($"{operation}: the operands are vectors; one of them must be a matrix.");

    private static void ThrowSums(string operation, int length, int count, string noun) =>
        throw new ArgumentException(
            $"{operation}: the destination has length {length}, but there are {ShapeText.Count(count, noun)} to sum; it needs length {count}.");
}
