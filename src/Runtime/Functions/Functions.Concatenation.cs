using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>One vector after another.</summary>
    /// <param name="first">The elements to begin with.</param>
    /// <param name="second">The elements behind them.</param>
    /// <returns>A new vector.</returns>
    public static Vector<T> Concatenate<T>(Vector<T> first, Vector<T> second)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(first.Length + second.Length);
        Layout.Concatenate(first, second, result);
        return result;
    }

    /// <summary>One matrix below another.</summary>
    /// <param name="upper">The upper rows.</param>
    /// <param name="lower">The lower rows, with as many columns.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    public static Matrix<T> ConcatenateRows<T>(Matrix<T> upper, Matrix<T> lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(upper.Rows + lower.Rows, upper.Columns);
        Layout.ConcatenateRows(upper, lower, result);
        return result;
    }

    /// <summary>One matrix beside another.</summary>
    /// <param name="left">The left columns.</param>
    /// <param name="right">The right columns, with as many rows.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public static Matrix<T> ConcatenateColumns<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(left.Rows, left.Columns + right.Columns);
        Layout.ConcatenateColumns(left, right, result);
        return result;
    }
}
