using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>Consecutive elements.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="start">The index of the first element.</param>
    /// <param name="count">The number of elements.</param>
    /// <returns>A new vector.</returns>
    /// <exception cref="ArgumentException">The elements are not all inside the vector.</exception>
    public static Vector<T> Slice<T>(Vector<T> x, int start, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("Slice", "element", start, count, x.Length);
        var result = new Vector<T>(count);
        Layout.Slice(x, start, count, result);
        return result;
    }

    /// <summary>Consecutive rows; <see cref="Matrix{T}.RowRange"/> gives them as a view.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The rows are not all inside the matrix.</exception>
    public static Matrix<T> SliceRows<T>(Matrix<T> x, int start, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("SliceRows", "row", start, count, x.Rows);
        var result = new Matrix<T>(count, x.Columns);
        Layout.SliceRows(x, start, count, result);
        return result;
    }

    /// <summary>Consecutive columns.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="start">The first column.</param>
    /// <param name="count">The number of columns.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The columns are not all inside the matrix.</exception>
    public static Matrix<T> SliceColumns<T>(Matrix<T> x, int start, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireRange("SliceColumns", "column", start, count, x.Columns);
        var result = new Matrix<T>(x.Rows, count);
        Layout.SliceColumns(x, start, count, result);
        return result;
    }
}
