using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Memory for a tensor that a loop carries from one iteration to the next: an iteration reads what the last one wrote and writes the other half.
/// For generated code; it may change with any version.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DoubleBuffer<T> : IReusable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private ArenaChunk<T> _current = ArenaChunk<T>.Empty;
    private ArenaChunk<T> _other = ArenaChunk<T>.Empty;

    /// <summary>Takes memory for a matrix; what was taken last stays as it is, what was taken before it does not.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <returns>The matrix; its contents are undefined.</returns>
    public Matrix<T> Matrix(int rows, int columns) => new(Swap(TensorSize.Of(rows, columns)), _current.Origin, rows, columns);

    /// <summary>Takes memory for a vector; what was taken last stays as it is, what was taken before it does not.</summary>
    /// <param name="length">The number of elements.</param>
    /// <returns>The vector; its contents are undefined.</returns>
    public Vector<T> Vector(int length) => new(Swap(TensorSize.Of(length)), _current.Origin, length);

    /// <summary>Copies a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The copy, in memory as <see cref="Matrix(int, int)"/> gives it.</returns>
    public Matrix<T> Copy(Matrix<T> matrix)
    {
        Matrix<T> copy = Matrix(matrix.Rows, matrix.Columns);
        Layout.Copy(matrix, copy);
        return copy;
    }

    /// <summary>Copies a vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The copy, in memory as <see cref="Vector(int)"/> gives it.</returns>
    public Vector<T> Copy(Vector<T> vector)
    {
        Vector<T> copy = Vector(vector.Length);
        Layout.Copy(vector, copy);
        return copy;
    }

    void IReusable.Reset()
    {
    }

    private T[] Swap(int length)
    {
        (_current, _other) = (_other, _current);
        if (_current.Capacity < length) _current = ArenaChunk<T>.Create(Math.Max(length, 2L * _current.Capacity));
        return _current.Memory;
    }
}
