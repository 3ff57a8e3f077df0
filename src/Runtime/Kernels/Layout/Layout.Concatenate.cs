using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Layout
{
    /// <summary>destination = the elements of one vector, then those of another.</summary>
    /// <param name="first">A vector of length m.</param>
    /// <param name="second">A vector of length n.</param>
    /// <param name="destination">A vector of length m + n.</param>
    /// <exception cref="ArgumentException">The destination has another length or shares memory with an argument.</exception>
    public static void Concatenate<T>(Vector<T> first, Vector<T> second, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Concatenate", first.Length + second.Length, destination);
        Join("Concatenate", first.AsSpan(), second.AsSpan(), destination.AsSpan());
    }

    /// <summary>destination = the rows of one matrix, and below them those of another.</summary>
    /// <param name="upper">A matrix, m×k.</param>
    /// <param name="lower">A matrix, n×k.</param>
    /// <param name="destination">A matrix, (m + n)×k.</param>
    /// <exception cref="ArgumentException">The numbers of columns differ, or the destination has another shape or shares memory with an argument.</exception>
    public static void ConcatenateRows<T>(Matrix<T> upper, Matrix<T> lower, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (upper.Columns != lower.Columns) LayoutErrors.ThrowColumns(upper, lower);
        Shapes.RequireDestination("ConcatenateRows", upper.Rows + lower.Rows, upper.Columns, destination);
        Join("ConcatenateRows", upper.AsSpan(), lower.AsSpan(), destination.AsSpan());
    }

    /// <summary>destination = the columns of one matrix, and to their right those of another.</summary>
    /// <param name="left">A matrix, k×m.</param>
    /// <param name="right">A matrix, k×n.</param>
    /// <param name="destination">A matrix, k×(m + n).</param>
    /// <exception cref="ArgumentException">The numbers of rows differ, or the destination has another shape or shares memory with an argument.</exception>
    public static void ConcatenateColumns<T>(Matrix<T> left, Matrix<T> right, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Rows != right.Rows) LayoutErrors.ThrowRows(left, right);
        Shapes.RequireDestination("ConcatenateColumns", left.Rows, left.Columns + right.Columns, destination);
        ReadOnlySpan<T> lefts = left.AsSpan(), rights = right.AsSpan();
        Span<T> target = destination.AsSpan();
        Shapes.RequireSeparate("ConcatenateColumns", lefts, target);
        Shapes.RequireSeparate("ConcatenateColumns", rights, target);
        CopyColumns(lefts, left.Columns, target, destination.Columns, left.Rows, left.Columns);
        if (right.Length > 0) CopyColumns(rights, right.Columns, target[left.Columns..], destination.Columns, right.Rows, right.Columns);
    }

    private static void Join<T>(string operation, ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> destination)
    {
        Shapes.RequireSeparate(operation, first, destination);
        Shapes.RequireSeparate(operation, second, destination);
        first.CopyTo(destination);
        second.CopyTo(destination[first.Length..]);
    }

    /// <summary>Copies the first columns of each row, where the rows of both sides have their own lengths.</summary>
    private static void CopyColumns<T>(
        ReadOnlySpan<T> source, int sourceColumns, Span<T> destination, int destinationColumns, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
            source.Slice(i * sourceColumns, columns).CopyTo(destination.Slice(i * destinationColumns, columns));
    }
}
