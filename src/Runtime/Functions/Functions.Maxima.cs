using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The largest element; NaN if one is NaN.</summary>
    /// <remarks>Among equal elements the derivative goes to the first.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>The largest element.</returns>
    /// <exception cref="ArgumentException">The vector is empty.</exception>
    public static T Max<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Reductions.Max(x);

    /// <summary>The largest element; NaN if one is NaN.</summary>
    /// <remarks>Among equal elements the derivative goes to the first, row by row.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>The largest element.</returns>
    /// <exception cref="ArgumentException">The matrix is empty.</exception>
    public static T Max<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Reductions.Max(x);

    /// <summary>The largest element of each row; NaN if one is NaN.</summary>
    /// <remarks>Among equal elements of a row the derivative goes to the first.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each row.</returns>
    /// <exception cref="ArgumentException">The matrix has no columns.</exception>
    public static Vector<T> RowMax<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var maxima = new Vector<T>(x.Rows);
        Reductions.RowMax(x, maxima);
        return maxima;
    }

    /// <summary>The largest element of each column; NaN if one is NaN.</summary>
    /// <remarks>Among equal elements of a column the derivative goes to the first.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each column.</returns>
    /// <exception cref="ArgumentException">The matrix has no rows.</exception>
    public static Vector<T> ColumnMax<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var maxima = new Vector<T>(x.Columns);
        Reductions.ColumnMax(x, maxima);
        return maxima;
    }
}
