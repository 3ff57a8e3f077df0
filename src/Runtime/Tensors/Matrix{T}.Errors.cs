namespace SymbolicGrad;

public readonly partial struct Matrix<T>
{
    private static int CheckedLength(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        long length = (long)rows * columns;
        if (length > Array.MaxLength) ThrowTooLarge(rows, columns);
        return (int)length;
    }

    private static void ThrowTooLarge(int rows, int columns) =>
        throw new ArgumentOutOfRangeException(
            nameof(rows), $"Matrix: {ShapeText.Of(rows, columns)} is more than the {Array.MaxLength} elements that an array can hold.");

    private static void ThrowLength(int length, int rows, int columns) =>
        throw new ArgumentException(
            $"Matrix: {ShapeText.Count(length, "element")} cannot fill {ShapeText.Of(rows, columns)}, which needs {rows * columns}.");

    private static void ThrowOutside(int available, int offset, int rows, int columns) =>
        throw new ArgumentException(
            $"Matrix: {ShapeText.Of(rows, columns)} elements from offset {offset} are not inside memory of " +
            $"{ShapeText.Count(available, "element")}.");

    private void ThrowIndex(int row, int column) =>
        throw new ArgumentOutOfRangeException(
            null, $"Matrix: the index [{row},{column}] is outside a {ShapeText.Of(this)} matrix.");

    private void ThrowRow(int row) =>
        throw new ArgumentOutOfRangeException(nameof(row), $"Matrix: row {row} is outside a {ShapeText.Of(this)} matrix.");

    private void ThrowRowRange(int start, int count) =>
        throw new ArgumentException(
            $"RowRange: {ShapeText.Count(count, "row")} from row {start} on are not inside a {ShapeText.Of(this)} matrix.");

    private void ThrowCopy(Matrix<T> destination) =>
        throw new ArgumentException(
            $"Copy: a {ShapeText.Of(this)} matrix does not fit a destination of {ShapeText.Of(destination)}; the shapes must be equal.");
}
