using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Memory for the tensors of a loop that outlive their iteration: it lasts as long as the frame that it was taken from. For generated code; it may
/// change with any version.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SavedTensors : IReusable
{
    private readonly Arena<float> _singles = new();
    private readonly Arena<double> _doubles = new();

    /// <summary>Takes memory for a matrix. Its contents are undefined; its first element is aligned to 64 bytes.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <returns>The matrix.</returns>
    public Matrix<T> Matrix<T>(int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Take<T>(TensorSize.Of(rows, columns), out int offset), offset, rows, columns);

    /// <summary>Takes memory for a vector. Its contents are undefined; its first element is aligned to 64 bytes.</summary>
    /// <param name="length">The number of elements.</param>
    /// <returns>The vector.</returns>
    public Vector<T> Vector<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Take<T>(TensorSize.Of(length), out int offset), offset, length);

    void IReusable.Reset()
    {
        _singles.Release(default);
        _doubles.Release(default);
    }

    private T[] Take<T>(int length, out int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? (T[])(object)_singles.Take(length, out offset) : (T[])(object)_doubles.Take(length, out offset);
}
