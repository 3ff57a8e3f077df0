using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The inner product: Σ leftᵢ·rightᵢ.</summary>
    /// <param name="left">The left vector.</param>
    /// <param name="right">The right vector, of the same length.</param>
    /// <returns>The sum; 0 for empty vectors.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent("Dot", left, right);
        return Elementwise.Sum(new MultiplyKernel(), Operand.Each(left), Operand.Each(right));
    }

    /// <summary>The outer product: the matrix with left·rightᵀ.</summary>
    /// <param name="left">The vector with one entry for each row.</param>
    /// <param name="right">The vector with one entry for each column.</param>
    /// <returns>A new matrix with entry leftᵢ·rightⱼ in row i, column j.</returns>
    public static Matrix<T> Outer<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var product = new Matrix<T>(left.Length, right.Length);
        MatrixProduct.Outer(left, right, product);
        return product;
    }

    /// <summary>left·rightᵀ, without transposing.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, with as many columns as the left.</param>
    /// <returns>A new matrix with the left's rows and a column for each of the right's rows.</returns>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    public static Matrix<T> MultiplyTransposed<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Columns != right.Columns) ProductErrors.ThrowMultiplyTranspose(left, right);
        var product = new Matrix<T>(left.Rows, right.Rows);
        MatrixProduct.MultiplyTranspose(left, right, product);
        return product;
    }

    /// <summary>leftᵀ·right, without transposing.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, with as many rows as the left.</param>
    /// <returns>A new matrix with a row for each of the left's columns and the right's columns.</returns>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public static Matrix<T> TransposedMultiply<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Rows != right.Rows) ProductErrors.ThrowTransposeMultiply(left, right);
        var product = new Matrix<T>(left.Columns, right.Columns);
        MatrixProduct.TransposeMultiply(left, right, product);
        return product;
    }
}
