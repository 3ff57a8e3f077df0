using System.Numerics;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <content>Hessians.</content>
public static partial class Jacobians
{
    /// <summary>Refuses a matrix that has not a row and a column for each number of the parameters.</summary>
    /// <param name="hessian">The matrix.</param>
    /// <param name="size">The number of rows and columns that it must have.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It has another shape.</exception>
    public static void ThrowIfNotSquare<T>(Matrix<T> hessian, int size, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (hessian.Rows != size || hessian.Columns != size)
            throw new ArgumentException($"The matrix '{name}' is {hessian.Rows}×{hessian.Columns}, but the Hessian is {size}×{size}, a row and a column for each number of the parameters.", name);
    }

    /// <summary>The tangents of the elements of an array parameter in one direction.</summary>
    /// <param name="tangents">What to fill; zeros before.</param>
    /// <param name="column">The column of the direction.</param>
    /// <param name="first">The column of the first element.</param>
    public static void FillBasis<T>(Span<T> tangents, int column, int first)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((uint)(column - first) < (uint)tangents.Length)
            tangents[column - first] = T.One;
    }

    /// <summary>Sets entries of one row.</summary>
    /// <param name="hessian">The matrix.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="products">An entry of the products with the unit vectors of all directions.</param>
    public static void SetRows<T>(Matrix<T> hessian, int row, int column, Vector512<T> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => SetColumns(hessian, row, column, products);

    /// <summary>Sets entries of some rows.</summary>
    /// <param name="hessian">The matrix.</param>
    /// <param name="first">The first row.</param>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="products">For each row, an entry of the products with the unit vectors of all directions.</param>
    public static void SetRows<T>(Matrix<T> hessian, int first, int column, ReadOnlySpan<Vector512<T>> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < products.Length; i++)
            SetColumns(hessian, first + i, column, products[i]);
    }

    /// <summary>Sets an entry.</summary>
    /// <param name="hessian">The matrix.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="product">The entry.</param>
    public static void SetRows<T>(Matrix<T> hessian, int row, int column, T product)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => hessian[row, column] = product;

    /// <summary>Sets entries of one column.</summary>
    /// <param name="hessian">The matrix.</param>
    /// <param name="first">The first row.</param>
    /// <param name="column">The column.</param>
    /// <param name="products">The entries, for each row.</param>
    public static void SetRows<T>(Matrix<T> hessian, int first, int column, ReadOnlySpan<T> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < products.Length; i++)
            hessian[first + i, column] = products[i];
    }

    /// <summary>Copies the entries below the diagonal to the places above it.</summary>
    /// <param name="hessian">The matrix.</param>
    public static void CopyLowerTriangle<T>(Matrix<T> hessian)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 1; row < hessian.Rows; row++)
        {
            for (int column = 0; column < row; column++)
                hessian[column, row] = hessian[row, column];
        }
    }

    /// <summary>For each direction, a contribution where an adjoint is not 0, otherwise 0.</summary>
    /// <param name="adjoint">The adjoint.</param>
    /// <param name="contribution">The contribution.</param>
    /// <returns>What is left of the contribution.</returns>
    public static Vector512<T> WhereNonzero<T>(Vector512<T> adjoint, Vector512<T> contribution)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector512.AndNot(contribution, Vector512.Equals(adjoint, Vector512<T>.Zero));
}
