using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <content>Copies that are the caller's own.</content>
public static partial class Layout
{
    /// <summary>A matrix of the same entries in memory of its own.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The copy.</returns>
    public static Matrix<T> Clone<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Matrix<T> copy = new(matrix.Rows, matrix.Columns);
        matrix.CopyTo(copy);
        return copy;
    }

    /// <summary>A vector of the same entries in memory of its own.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The copy.</returns>
    public static Vector<T> Clone<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> copy = new(vector.Length);
        vector.CopyTo(copy);
        return copy;
    }
}
