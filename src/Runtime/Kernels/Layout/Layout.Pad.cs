using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Layout
{
    /// <summary>destination = a vector with zeros before and behind it; the adjoint of <see cref="Slice"/>.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="start">Where its first element goes.</param>
    /// <param name="destination">A vector, at least as long as <paramref name="start"/> and the vector together.</param>
    /// <exception cref="ArgumentException">The vector does not fit there, or the destination shares memory with it.</exception>
    public static void Pad<T>(Vector<T> vector, int start, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("Pad", "element", start, vector.Length, destination.Length);
        Surround("Pad", vector.AsSpan(), start, destination.AsSpan());
    }

    /// <summary>destination = a matrix with rows of zeros above and below it; the adjoint of <see cref="SliceRows"/>.</summary>
    /// <param name="matrix">A matrix of n columns.</param>
    /// <param name="start">Where its first row goes.</param>
    /// <param name="destination">A matrix of n columns, with at least as many rows as <paramref name="start"/> and the matrix together.</param>
    /// <exception cref="ArgumentException">The matrix does not fit there, or the destination shares memory with it.</exception>
    public static void PadRows<T>(Matrix<T> matrix, int start, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Columns != destination.Columns) LayoutErrors.ThrowPadRows(matrix, destination);
        Shapes.RequireRange("PadRows", "row", start, matrix.Rows, destination.Rows);
        Surround("PadRows", matrix.AsSpan(), start * matrix.Columns, destination.AsSpan());
    }

    /// <summary>destination = a matrix with columns of zeros on its left and right; the adjoint of <see cref="SliceColumns"/>.</summary>
    /// <param name="matrix">A matrix of m rows.</param>
    /// <param name="start">Where its first column goes.</param>
    /// <param name="destination">A matrix of m rows, with at least as many columns as <paramref name="start"/> and the matrix together.</param>
    /// <exception cref="ArgumentException">The matrix does not fit there, or the destination shares memory with it.</exception>
    public static void PadColumns<T>(Matrix<T> matrix, int start, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Rows != destination.Rows) LayoutErrors.ThrowPadColumns(matrix, destination);
        Shapes.RequireRange("PadColumns", "column", start, matrix.Columns, destination.Columns);
        Shapes.RequireSeparate<T>("PadColumns", matrix.AsSpan(), destination.AsSpan());
        Span<T> target = destination.AsSpan();
        target.Clear();
        if (matrix.Length > 0)
            CopyColumns(matrix.AsSpan(), matrix.Columns, target[start..], destination.Columns, matrix.Rows, matrix.Columns);
    }

    private static void Surround<T>(string operation, ReadOnlySpan<T> middle, int start, Span<T> destination)
    {
        Shapes.RequireSeparate(operation, middle, destination);
        destination[..start].Clear();
        middle.CopyTo(destination[start..]);
        destination[(start + middle.Length)..].Clear();
    }
}
