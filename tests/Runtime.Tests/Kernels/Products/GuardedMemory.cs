using System.Numerics;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

/// <summary>Tensors as views inside larger arrays, so that a test sees what is written outside of them.</summary>
internal sealed class GuardedMemory<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Guard = 33;
    private static readonly T Mark = T.CreateChecked(-123.5);
    private readonly T[] _array;
    private readonly int _length;

    private GuardedMemory(int rows, int columns)
    {
        _length = rows * columns;
        _array = new T[_length + 2 * Guard];
        Array.Fill(_array, Mark);
        Matrix = new Matrix<T>(_array, Guard, rows, columns);
    }

    public Matrix<T> Matrix { get; }

    public Vector<T> Vector => new(_array, Guard, _length);

    /// <summary>A matrix of random elements between −1 and 1.</summary>
    public static GuardedMemory<T> Random(Random random, int rows, int columns)
    {
        var memory = new GuardedMemory<T>(rows, columns);
        foreach (ref T element in memory.Matrix.AsSpan()) element = T.CreateTruncating(random.NextDouble() * 2 - 1);
        return memory;
    }

    /// <summary>A matrix of NaN: what reads it shows.</summary>
    public static GuardedMemory<T> Destination(int rows, int columns)
    {
        var memory = new GuardedMemory<T>(rows, columns);
        memory.Matrix.Fill(T.NaN);
        return memory;
    }

    public void AssertNothingOutsideWritten()
    {
        Assert.Equal(-1, _array.AsSpan(0, Guard).IndexOfAnyExcept(Mark));
        Assert.Equal(-1, _array.AsSpan(Guard + _length).IndexOfAnyExcept(Mark));
    }
}
