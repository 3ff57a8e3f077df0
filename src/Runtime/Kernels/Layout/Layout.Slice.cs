using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Layout
{
    /// <summary>destination = consecutive elements of a vector; it may share memory with the vector.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="start">The first element.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="destination">A vector of length <paramref name="count"/>.</param>
    /// <exception cref="ArgumentException">The range is not inside the vector, or the destination has another length.</exception>
    public static void Slice<T>(Vector<T> vector, int start, int count, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("Slice", "element", start, count, vector.Length);
        Shapes.RequireDestination("Slice", count, destination);
        vector.AsSpan().Slice(start, count).CopyTo(destination.AsSpan());
    }

    /// <summary>destination = consecutive rows of a matrix; it may share memory with the matrix.</summary>
    /// <param name="matrix">A matrix of n columns.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="destination">A matrix, count×n.</param>
    /// <exception cref="ArgumentException">The range is not inside the matrix, or the destination has another shape.</exception>
    public static void SliceRows<T>(Matrix<T> matrix, int start, int count, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = matrix.Columns;
        Shapes.RequireRange("SliceRows", "row", start, count, matrix.Rows);
        Shapes.RequireDestination("SliceRows", count, columns, destination);
        matrix.AsSpan().Slice(start * columns, count * columns).CopyTo(destination.AsSpan());
    }

    /// <summary>destination = consecutive columns of a matrix.</summary>
    /// <param name="matrix">A matrix of m rows.</param>
    /// <param name="start">The first column.</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="destination">A matrix, m×count.</param>
    /// <exception cref="ArgumentException">
    /// The range is not inside the matrix, or the destination has another shape or shares memory with the matrix.
    /// </exception>
    public static void SliceColumns<T>(Matrix<T> matrix, int start, int count, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("SliceColumns", "column", start, count, matrix.Columns);
        Shapes.RequireDestination("SliceColumns", matrix.Rows, count, destination);
        if (destination.Length == 0) return;
        ReadOnlySpan<T> source = matrix.AsSpan();
        Shapes.RequireSeparate("SliceColumns", source, destination.AsSpan());
        CopyColumns(source[start..], matrix.Columns, destination.AsSpan(), count, matrix.Rows, count);
    }
}
