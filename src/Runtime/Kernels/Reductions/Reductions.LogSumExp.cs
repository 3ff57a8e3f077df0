using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Reductions
{
    /// <summary>
    /// log Σᵢ exp(vector[i]), computed as m + log Σᵢ exp(vector[i] − m) with m the maximum: it neither overflows nor underflows. It is −∞
    /// for an empty vector, and m where m is infinite.
    /// </summary>
    /// <param name="vector">A vector.</param>
    /// <returns>The logarithm of the sum.</returns>
    public static T LogSumExp<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => LogSumExpRow<T>(vector.AsSpan());

    /// <summary>destination[i] = log Σⱼ exp(matrix[i, j]), as <see cref="LogSumExp{T}(Vector{T})"/>.</summary>
    /// <param name="matrix">A matrix of m rows.</param>
    /// <param name="destination">A vector of length m.</param>
    /// <exception cref="ArgumentException">The destination has another length or shares memory with the matrix.</exception>
    public static void LogSumExp<T>(Matrix<T> matrix, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("LogSumExp", matrix.Rows, destination);
        Shapes.RequireSeparate<T>("LogSumExp", matrix.AsSpan(), destination.AsSpan());
        for (int i = 0; i < matrix.Rows; i++) destination[i] = LogSumExpRow<T>(matrix.Row(i).AsSpan());
    }

    private static T LogSumExpRow<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (row.IsEmpty) return T.NegativeInfinity;
        T largest = RowMaximum.Of(row);
        return T.IsInfinity(largest) ? largest : largest + T.Log(ShiftedExponential.Sum(row, largest));
    }
}
