using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Reductions
{
    /// <summary>The adjoint of <see cref="Max{T}(Vector{T})"/>: the upstream at the first of the largest elements, zero elsewhere.</summary>
    /// <param name="vector">The vector whose maximum was taken.</param>
    /// <param name="upstream">The derivative with respect to the maximum.</param>
    /// <param name="destination">A vector of the same length; it may be the vector itself.</param>
    /// <exception cref="ArgumentException">The vector is empty, or the lengths differ.</exception>
    public static void MaxAdjoint<T>(Vector<T> vector, T upstream, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (vector.Length == 0) ReductionErrors.ThrowEmptyVector("MaxAdjoint");
        Shapes.RequireDestination("MaxAdjoint", vector.Length, destination);
        Route(vector.AsSpan(), upstream, destination.AsSpan());
    }

    /// <summary>The adjoint of <see cref="Max{T}(Matrix{T})"/>: the upstream at the first of the largest elements, row after row, zero elsewhere.</summary>
    /// <param name="matrix">The matrix whose maximum was taken.</param>
    /// <param name="upstream">The derivative with respect to the maximum.</param>
    /// <param name="destination">A matrix of the same shape; it may be the matrix itself.</param>
    /// <exception cref="ArgumentException">The matrix is empty, or the shapes differ.</exception>
    public static void MaxAdjoint<T>(Matrix<T> matrix, T upstream, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Length == 0) ReductionErrors.ThrowEmptyMatrix("MaxAdjoint", matrix);
        Shapes.RequireDestination("MaxAdjoint", matrix.Rows, matrix.Columns, destination);
        Route(matrix.AsSpan(), upstream, destination.AsSpan());
    }

    /// <summary>The adjoint of <see cref="RowMax"/>: upstream[i] at the first of the largest elements of row i, zero elsewhere.</summary>
    /// <param name="matrix">The matrix whose maxima were taken, m×n with n at least 1.</param>
    /// <param name="upstream">The derivatives with respect to the maxima, a vector of length m.</param>
    /// <param name="destination">A matrix, m×n; it may be the matrix itself.</param>
    /// <exception cref="ArgumentException">
    /// The matrix has no columns, the shapes do not fit together, or the destination shares memory with the upstream.
    /// </exception>
    public static void RowMaxAdjoint<T>(Matrix<T> matrix, Vector<T> upstream, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Columns == 0) ReductionErrors.ThrowEmptyMatrix("RowMaxAdjoint", matrix);
        if (upstream.Length != matrix.Rows) ReductionErrors.ThrowUpstream("RowMaxAdjoint", "row", matrix.Rows, upstream.Length);
        Shapes.RequireDestination("RowMaxAdjoint", matrix.Rows, matrix.Columns, destination);
        Shapes.RequireSeparate<T>("RowMaxAdjoint", upstream.AsSpan(), destination.AsSpan());
        Shapes.RequireSeparateOrSame<T>("RowMaxAdjoint", matrix.AsSpan(), destination.AsSpan());
        for (int i = 0; i < matrix.Rows; i++) Route(matrix.Row(i).AsSpan(), upstream[i], destination.Row(i).AsSpan());
    }

    /// <summary>The adjoint of <see cref="ColumnMax"/>: upstream[j] at the first of the largest elements of column j, zero elsewhere.</summary>
    /// <param name="matrix">The matrix whose maxima were taken, m×n with m at least 1.</param>
    /// <param name="upstream">The derivatives with respect to the maxima, a vector of length n.</param>
    /// <param name="destination">A matrix, m×n; it may be the matrix itself.</param>
    /// <exception cref="ArgumentException">
    /// The matrix has no rows, the shapes do not fit together, or the destination shares memory with the upstream.
    /// </exception>
    public static void ColumnMaxAdjoint<T>(Matrix<T> matrix, Vector<T> upstream, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Rows == 0) ReductionErrors.ThrowEmptyMatrix("ColumnMaxAdjoint", matrix);
        if (upstream.Length != matrix.Columns) ReductionErrors.ThrowUpstream("ColumnMaxAdjoint", "column", matrix.Columns, upstream.Length);
        Shapes.RequireDestination("ColumnMaxAdjoint", matrix.Rows, matrix.Columns, destination);
        Shapes.RequireSeparate<T>("ColumnMaxAdjoint", upstream.AsSpan(), destination.AsSpan());
        Shapes.RequireSeparateOrSame<T>("ColumnMaxAdjoint", matrix.AsSpan(), destination.AsSpan());
        using WorkspaceFrame workspace = Workspace.Enter();
        Vector<T> largest = workspace.Vector<T>(matrix.Columns), left = workspace.Vector<T>(matrix.Columns);
        ColumnMax(matrix, largest);
        upstream.CopyTo(left);
        for (int i = 0; i < matrix.Rows; i++)
            ColumnMaximum.Route<T>(matrix.Row(i).AsSpan(), largest.AsSpan(), left.AsSpan(), destination.Row(i).AsSpan());
    }

    private static void Route<T>(ReadOnlySpan<T> elements, T upstream, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int first = elements.IndexOf(RowMaximum.Of(elements));
        destination.Clear();
        destination[first] = upstream;
    }
}
