using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Reductions
{
    /// <summary>destination[i] = exp(vector[i]) / Σⱼ exp(vector[j]), computed as exp(vector[i] − m) / Σⱼ exp(vector[j] − m) with m the maximum.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="destination">A vector of the same length; it may be the vector itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the destination overlaps the vector without being it.</exception>
    public static void Softmax<T>(Vector<T> vector, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Softmax", vector.Length, destination);
        Shapes.RequireSeparateOrSame<T>("Softmax", vector.AsSpan(), destination.AsSpan());
        SoftmaxRow<T>(vector.AsSpan(), destination.AsSpan());
    }

    /// <summary>The softmax of each row, as <see cref="Softmax{T}(Vector{T}, Vector{T})"/>.</summary>
    /// <param name="matrix">A matrix.</param>
    /// <param name="destination">A matrix of the same shape; it may be the matrix itself.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the destination overlaps the matrix without being it.</exception>
    public static void Softmax<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Softmax", matrix.Rows, matrix.Columns, destination);
        Shapes.RequireSeparateOrSame<T>("Softmax", matrix.AsSpan(), destination.AsSpan());
        for (int i = 0; i < matrix.Rows; i++) SoftmaxRow<T>(matrix.Row(i).AsSpan(), destination.Row(i).AsSpan());
    }

    /// <summary>destination[i] = vector[i] − log Σⱼ exp(vector[j]), computed as (vector[i] − m) − log Σⱼ exp(vector[j] − m) with m the maximum.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="destination">A vector of the same length; it may be the vector itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the destination overlaps the vector without being it.</exception>
    public static void LogSoftmax<T>(Vector<T> vector, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("LogSoftmax", vector.Length, destination);
        Shapes.RequireSeparateOrSame<T>("LogSoftmax", vector.AsSpan(), destination.AsSpan());
        LogSoftmaxRow<T>(vector.AsSpan(), destination.AsSpan());
    }

    /// <summary>The logarithm of the softmax of each row, as <see cref="LogSoftmax{T}(Vector{T}, Vector{T})"/>.</summary>
    /// <param name="matrix">A matrix.</param>
    /// <param name="destination">A matrix of the same shape; it may be the matrix itself.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the destination overlaps the matrix without being it.</exception>
    public static void LogSoftmax<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("LogSoftmax", matrix.Rows, matrix.Columns, destination);
        Shapes.RequireSeparateOrSame<T>("LogSoftmax", matrix.AsSpan(), destination.AsSpan());
        for (int i = 0; i < matrix.Rows; i++) LogSoftmaxRow<T>(matrix.Row(i).AsSpan(), destination.Row(i).AsSpan());
    }

    private static void SoftmaxRow<T>(ReadOnlySpan<T> row, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (row.IsEmpty) return;
        T sum = ShiftedExponential.SumAndStore(row, RowMaximum.Of(row), destination);
        ShiftedExponential.Divide(destination, sum);
    }

    private static void LogSoftmaxRow<T>(ReadOnlySpan<T> row, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (row.IsEmpty) return;
        T largest = RowMaximum.Of(row);
        ShiftedExponential.Subtract(row, largest, T.Log(ShiftedExponential.Sum(row, largest)), destination);
    }
}
