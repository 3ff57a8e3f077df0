using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The softmax: e^xᵢ / Σₖ e^xₖ, without overflow.</summary>
    /// <param name="x">The logits.</param>
    /// <returns>A new vector of the same length; its elements sum to 1.</returns>
    public static Vector<T> Softmax<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        Reductions.Softmax(x, result);
        return result;
    }

    /// <summary>The softmax of each row: e^xᵢⱼ / Σₖ e^xᵢₖ, without overflow.</summary>
    /// <param name="x">The logits, a row for each sample.</param>
    /// <returns>A new matrix of the same shape; each row sums to 1.</returns>
    public static Matrix<T> Softmax<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        Reductions.Softmax(x, result);
        return result;
    }

    /// <summary>The logarithm of the softmax: xᵢ − ln Σₖ e^xₖ, without overflow.</summary>
    /// <param name="x">The logits.</param>
    /// <returns>A new vector of the same length.</returns>
    public static Vector<T> LogSoftmax<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        Reductions.LogSoftmax(x, result);
        return result;
    }

    /// <summary>The logarithm of the softmax of each row: xᵢⱼ − ln Σₖ e^xᵢₖ, without overflow.</summary>
    /// <param name="x">The logits, a row for each sample.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> LogSoftmax<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        Reductions.LogSoftmax(x, result);
        return result;
    }

    /// <summary>ln Σₖ e^xₖ, without overflow.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>The value; −∞ for an empty vector.</returns>
    public static T LogSumExp<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Reductions.LogSumExp(x);

    /// <summary>ln Σₖ e^xᵢₖ of each row, without overflow.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new vector with one entry for each row; −∞ where there are no columns.</returns>
    public static Vector<T> LogSumExp<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Rows);
        Reductions.LogSumExp(x, result);
        return result;
    }
}
