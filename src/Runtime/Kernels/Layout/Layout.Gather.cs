using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Layout
{
    /// <summary>destination[i] = matrix[i, columns[i]]: one element of each row.</summary>
    /// <param name="matrix">A matrix of m rows.</param>
    /// <param name="columns">m columns, from 0 on.</param>
    /// <param name="destination">A vector of length m.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a column is outside the matrix, or the destination shares memory with the matrix.
    /// </exception>
    public static void Gather<T>(Matrix<T> matrix, ReadOnlySpan<int> columns, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (columns.Length != matrix.Rows) LayoutErrors.ThrowIndexCount("Gather", matrix, columns.Length);
        Shapes.RequireDestination("Gather", matrix.Rows, destination);
        ReadOnlySpan<T> source = matrix.AsSpan();
        Span<T> target = destination.AsSpan();
        Shapes.RequireSeparate("Gather", source, target);
        int width = matrix.Columns;
        for (int i = 0; i < columns.Length; i++)
        {
            if ((uint)columns[i] >= (uint)width) LayoutErrors.ThrowIndex("Gather", i, columns[i], width);
            target[i] = source[i * width + columns[i]];
        }
    }

    /// <summary>destination[i, columns[i]] = vector[i], and zero everywhere else; the adjoint of <see cref="Gather"/>.</summary>
    /// <param name="vector">A vector of length m.</param>
    /// <param name="columns">m columns, from 0 on.</param>
    /// <param name="destination">A matrix of m rows.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a column is outside the destination, or the destination shares memory with the vector.
    /// </exception>
    public static void Scatter<T>(Vector<T> vector, ReadOnlySpan<int> columns, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (columns.Length != destination.Rows) LayoutErrors.ThrowIndexCount("Scatter", destination, columns.Length);
        if (vector.Length != columns.Length) LayoutErrors.ThrowScatterLength(vector.Length, columns.Length);
        ReadOnlySpan<T> source = vector.AsSpan();
        Span<T> target = destination.AsSpan();
        Shapes.RequireSeparate("Scatter", source, target);
        target.Clear();
        int width = destination.Columns;
        for (int i = 0; i < columns.Length; i++)
        {
            if ((uint)columns[i] >= (uint)width) LayoutErrors.ThrowIndex("Scatter", i, columns[i], width);
            target[i * width + columns[i]] = source[i];
        }
    }
}
