using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public readonly partial struct Matrix<T>
{
    /// <summary>
    /// The matrix product; <see cref="Functions.PointwiseMultiply{T}(Matrix{T}, Matrix{T})"/> multiplies element by element.
    /// </summary>
    /// <exception cref="ArgumentException">The right has not as many rows as the left has columns.</exception>
    public static Matrix<T> operator *(Matrix<T> left, Matrix<T> right)
    {
        if (left._columns != right._rows) ProductErrors.ThrowMultiply(left, right);
        var product = new Matrix<T>(left._rows, right._columns);
        MatrixProduct.Multiply(left, right, product);
        return product;
    }

    /// <summary>The product of a matrix and a column vector.</summary>
    /// <exception cref="ArgumentException">The vector has not as many entries as the matrix has columns.</exception>
    public static Vector<T> operator *(Matrix<T> left, Vector<T> right)
    {
        if (left._columns != right.Length) ProductErrors.ThrowMultiply(left, right);
        var product = new Vector<T>(left._rows);
        MatrixProduct.Multiply(left, right, product);
        return product;
    }

    /// <summary>The product of a row vector and a matrix.</summary>
    /// <exception cref="ArgumentException">The vector has not as many entries as the matrix has rows.</exception>
    public static Vector<T> operator *(Vector<T> left, Matrix<T> right)
    {
        if (left.Length != right._rows) ProductErrors.ThrowMultiply(left, right);
        var product = new Vector<T>(right._columns);
        MatrixProduct.Multiply(left, right, product);
        return product;
    }
}
