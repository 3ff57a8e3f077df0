using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The sum of all elements.</summary>
    /// <remarks>
    /// The same bits in every run on one machine. The error is below (n/4 + 10)·u·Σ|xᵢ|, with n elements and the unit roundoff u (2⁻⁵³ for
    /// double, 2⁻²⁴ for float); with vector registers of w elements about n/(4w) takes the place of n/4.
    /// </remarks>
    /// <param name="x">The vector.</param>
    /// <returns>The sum; 0 for an empty vector.</returns>
    public static T Sum<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Elementwise.Sum(new IdentityKernel(), Operand.Each(x));

    /// <summary>The sum of all elements.</summary>
    /// <remarks>
    /// The same bits in every run on one machine. The error is below (n/4 + 10)·u·Σ|xᵢ|, with n elements and the unit roundoff u (2⁻⁵³ for
    /// double, 2⁻²⁴ for float); with vector registers of w elements about n/(4w) takes the place of n/4.
    /// </remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>The sum; 0 for an empty matrix.</returns>
    public static T Sum<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Elementwise.Sum(new IdentityKernel(), Operand.Each(x));

    /// <summary>The mean of all elements.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>The sum divided by the number of elements; NaN for an empty vector.</returns>
    public static T Mean<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum(x) / T.CreateTruncating(x.Length);

    /// <summary>The mean of all elements.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>The sum divided by the number of elements; NaN for an empty matrix.</returns>
    public static T Mean<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Sum(x) / T.CreateTruncating(x.Length);

    /// <summary>The sum of each row.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each row.</returns>
    public static Vector<T> RowSums<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sums = new Vector<T>(x.Rows);
        Elementwise.RowSums(new IdentityKernel(), Operand.Each(x), sums);
        return sums;
    }

    /// <summary>The sum of each column.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each column.</returns>
    public static Vector<T> ColumnSums<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sums = new Vector<T>(x.Columns);
        Elementwise.ColumnSums(new IdentityKernel(), Operand.Each(x), sums);
        return sums;
    }

    /// <summary>The mean of each row.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each row; NaN where there are no columns.</returns>
    public static Vector<T> RowMeans<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RowSums(x) / T.CreateTruncating(x.Columns);

    /// <summary>The mean of each column.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each column; NaN where there are no rows.</returns>
    public static Vector<T> ColumnMeans<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ColumnSums(x) / T.CreateTruncating(x.Rows);
}
