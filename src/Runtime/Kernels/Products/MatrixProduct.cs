using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Products of matrices and vectors, written into a destination that the caller gives, or added to it. The destination must not share memory with
/// a factor. For generated code.
/// </summary>
/// <remarks>
/// <para>Every sum takes its terms as multiply-adds in an order that depends on the shapes alone, so the same factors give the same bits at
/// every call. NaN and infinities propagate: 0·NaN is NaN.</para>
/// <para>Blocked and vectorised, on the calling thread; nothing is allocated once the thread's <see cref="Workspace"/> has grown to the
/// largest shapes.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class MatrixProduct
{
    /// <summary>destination = left·right.</summary>
    /// <param name="left">A matrix, m×k.</param>
    /// <param name="right">A matrix, k×n.</param>
    /// <param name="destination">A matrix, m×n; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void Multiply<T>(Matrix<T> left, Matrix<T> right, Matrix<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = left.Rows, depth = left.Columns, columns = right.Columns;
        if (right.Rows != depth) ProductErrors.ThrowMultiply(left, right);
        Shapes.RequireDestination("Matrix product", rows, columns, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, depth, 1), new(b, columns, 1), c, rows, depth, columns, accumulate);
        }
    }

    /// <summary>destination = leftᵀ·right.</summary>
    /// <param name="left">A matrix, k×m.</param>
    /// <param name="right">A matrix, k×n.</param>
    /// <param name="destination">A matrix, m×n; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void TransposeMultiply<T>(Matrix<T> left, Matrix<T> right, Matrix<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = left.Columns, depth = left.Rows, columns = right.Columns;
        if (right.Rows != depth) ProductErrors.ThrowTransposeMultiply(left, right);
        Shapes.RequireDestination("Matrix product", rows, columns, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, 1, rows), new(b, columns, 1), c, rows, depth, columns, accumulate);
        }
    }

    /// <summary>destination = left·rightᵀ.</summary>
    /// <param name="left">A matrix, m×k.</param>
    /// <param name="right">A matrix, n×k.</param>
    /// <param name="destination">A matrix, m×n; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void MultiplyTranspose<T>(Matrix<T> left, Matrix<T> right, Matrix<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = left.Rows, depth = left.Columns, columns = right.Rows;
        if (right.Columns != depth) ProductErrors.ThrowMultiplyTranspose(left, right);
        Shapes.RequireDestination("Matrix product", rows, columns, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, depth, 1), new(b, 1, depth), c, rows, depth, columns, accumulate);
        }
    }
}
