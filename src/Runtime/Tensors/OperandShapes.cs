using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Checks of operands that must agree element by element; each error names the operation, both shapes and what would be right.
/// </summary>
internal static class OperandShapes
{
    /// <summary>Throws unless two vectors have the same length.</summary>
    public static void ThrowIfDifferent<T>(string operation, Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Length != right.Length) ThrowLengths(operation, left.Length, right.Length);
    }

    /// <summary>Throws unless two matrices have the same shape.</summary>
    public static void ThrowIfDifferent<T>(string operation, Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Rows != right.Rows || left.Columns != right.Columns) ThrowShapes(operation, ShapeText.Of(left), ShapeText.Of(right));
    }

    /// <summary>Throws unless a vector has an entry for each column of a matrix.</summary>
    public static void ThrowIfNoRow<T>(string operation, Matrix<T> matrix, Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (vector.Length != matrix.Columns) ThrowRow(operation, matrix.Rows, matrix.Columns, vector.Length);
    }

    /// <summary>Throws unless a shape has the given number of elements.</summary>
    public static void ThrowIfNotReshapable(string from, int length, int rows, int columns)
    {
        if ((long)rows * columns != length || rows < 0) ThrowReshape(from, length, rows, columns);
    }

    private static void ThrowLengths(string operation, int left, int right) =>
        throw new ArgumentException($"{operation}: the left has length {left}, the right length {right}; the lengths must be equal.");

    private static void ThrowShapes(string operation, string left, string right) =>
        throw new ArgumentException($"{operation}: the left is {left}, the right {right}; the shapes must be equal.");

    private static void ThrowRow(string operation, int rows, int columns, int length) =>
        throw new ArgumentException(
            $"{operation}: the matrix is {ShapeText.Of(rows, columns)}, the vector has length {length}; " +
            $"it needs length {columns}, one entry for each column.");

    private static void ThrowReshape(string from, int length, int rows, int columns) =>
        throw new ArgumentException(
            $"Reshape: {from} to {ShapeText.Of(rows, columns)} is not possible; " +
            $"it has {ShapeText.Count(length, "element")}, not {(long)rows * columns}.");
}
