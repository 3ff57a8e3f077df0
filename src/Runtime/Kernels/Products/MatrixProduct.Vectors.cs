using System.Numerics;

namespace SymbolicGrad.Kernels;

public static unsafe partial class MatrixProduct
{
    /// <summary>destination = left·right: entry i is the dot product of row i of the matrix with the vector.</summary>
    /// <param name="left">A matrix, m×k.</param>
    /// <param name="right">A vector of length k.</param>
    /// <param name="destination">A vector of length m; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void Multiply<T>(Matrix<T> left, Vector<T> right, Vector<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = left.Rows, depth = left.Columns;
        if (right.Length != depth) ProductErrors.ThrowMultiply(left, right);
        Shapes.RequireDestination("Matrix product", rows, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, depth, 1), new(b, 1, 1), c, rows, depth, 1, accumulate);
        }
    }

    /// <summary>destination = left·right, the vector as a row: entry j is the dot product of the vector with column j of the matrix.</summary>
    /// <param name="left">A vector of length k.</param>
    /// <param name="right">A matrix, k×n.</param>
    /// <param name="destination">A vector of length n; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void Multiply<T>(Vector<T> left, Matrix<T> right, Vector<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int depth = left.Length, columns = right.Columns;
        if (right.Rows != depth) ProductErrors.ThrowMultiply(left, right);
        Shapes.RequireDestination("Matrix product", columns, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, depth, 1), new(b, columns, 1), c, 1, depth, columns, accumulate);
        }
    }

    /// <summary>destination = left·rightᵀ, the outer product: element [i, j] is left[i]·right[j].</summary>
    /// <param name="left">A vector of length m.</param>
    /// <param name="right">A vector of length n.</param>
    /// <param name="destination">A matrix, m×n; overwritten, or added to.</param>
    /// <param name="accumulate">Whether the product is added to the destination.</param>
    /// <exception cref="ArgumentException">The shapes do not match, or the destination shares memory with a factor.</exception>
    public static void Outer<T>(Vector<T> left, Vector<T> right, Matrix<T> destination, bool accumulate = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = left.Length, columns = right.Length;
        Shapes.RequireDestination("Matrix product", rows, columns, destination);
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), c = destination.AsSpan())
        {
            ProductErrors.RequireSeparate(a, left.Length, b, right.Length, c, destination.Length);
            ProductDispatch.Run(new(a, 1, 1), new(b, columns, 1), c, rows, 1, columns, accumulate);
        }
    }
}
