using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The transpose.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix with x[j,i] in row i, column j.</returns>
    public static Matrix<T> Transpose<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Columns, x.Rows);
        Layout.Transpose(x, result);
        return result;
    }

    /// <summary>The elements in another shape, in row-major order.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="rows">The number of rows of the result.</param>
    /// <param name="columns">The number of columns of the result.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The result would have another number of elements.</exception>
    public static Matrix<T> Reshape<T>(Matrix<T> x, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfNotReshapable(ShapeText.Of(x), x.Length, rows, columns);
        return new(rows, columns, x.ToArray());
    }

    /// <summary>The elements as a matrix, row by row.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="rows">The number of rows of the result.</param>
    /// <param name="columns">The number of columns of the result.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The result would have another number of elements.</exception>
    public static Matrix<T> Reshape<T>(Vector<T> x, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfNotReshapable(ShapeText.Of(x), x.Length, rows, columns);
        return new(rows, columns, x.ToArray());
    }

    /// <summary>The elements as a vector, row after row.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector.</returns>
    public static Vector<T> Flatten<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(x.ToArray());
}
