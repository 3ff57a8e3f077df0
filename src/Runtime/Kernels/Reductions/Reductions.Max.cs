using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Reductions other than sums, and their adjoints, written into a destination that the caller gives; it is overwritten. The same elements
/// give the same bits at every call. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Reductions
{
    /// <summary>The largest element: NaN if one is NaN, and 0 above −0.</summary>
    /// <param name="vector">A vector of at least one element.</param>
    /// <returns>maxᵢ vector[i].</returns>
    /// <exception cref="ArgumentException">The vector is empty.</exception>
    public static T Max<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (vector.Length == 0) ReductionErrors.ThrowEmptyVector("Max");
        return RowMaximum.Of<T>(vector.AsSpan());
    }

    /// <summary>The largest element: NaN if one is NaN, and 0 above −0.</summary>
    /// <param name="matrix">A matrix of at least one element.</param>
    /// <returns>maxᵢⱼ matrix[i, j].</returns>
    /// <exception cref="ArgumentException">The matrix is empty.</exception>
    public static T Max<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Length == 0) ReductionErrors.ThrowEmptyMatrix("Max", matrix);
        return RowMaximum.Of<T>(matrix.AsSpan());
    }

    /// <summary>The largest element of each row: destination[i] = maxⱼ matrix[i, j], NaN if one is NaN.</summary>
    /// <param name="matrix">A matrix, m×n with n at least 1.</param>
    /// <param name="destination">A vector of length m.</param>
    /// <exception cref="ArgumentException">
    /// The matrix has no columns, or the destination has another length or shares memory with the matrix.
    /// </exception>
    public static void RowMax<T>(Matrix<T> matrix, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Columns == 0) ReductionErrors.ThrowEmptyMatrix("RowMax", matrix);
        Shapes.RequireDestination("RowMax", matrix.Rows, destination);
        ReadOnlySpan<T> source = matrix.AsSpan();
        Span<T> target = destination.AsSpan();
        Shapes.RequireSeparate("RowMax", source, target);
        int columns = matrix.Columns;
        for (int i = 0; i < target.Length; i++) target[i] = RowMaximum.Of(source.Slice(i * columns, columns));
    }

    /// <summary>The largest element of each column: destination[j] = maxᵢ matrix[i, j], NaN if one is NaN.</summary>
    /// <param name="matrix">A matrix, m×n with m at least 1.</param>
    /// <param name="destination">A vector of length n.</param>
    /// <exception cref="ArgumentException">
    /// The matrix has no rows, or the destination has another length or shares memory with the matrix.
    /// </exception>
    public static void ColumnMax<T>(Matrix<T> matrix, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Rows == 0) ReductionErrors.ThrowEmptyMatrix("ColumnMax", matrix);
        Shapes.RequireDestination("ColumnMax", matrix.Columns, destination);
        Shapes.RequireSeparate<T>("ColumnMax", matrix.AsSpan(), destination.AsSpan());
        matrix.Row(0).CopyTo(destination);
        for (int i = 1; i < matrix.Rows; i++) ColumnMaximum.Include(destination.AsSpan(), matrix.Row(i).AsSpan());
    }
}
