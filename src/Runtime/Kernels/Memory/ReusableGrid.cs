namespace SymbolicGrad.Kernels;

/// <summary>A two-dimensional array that is handed out again where one of the same sizes is wanted.</summary>
internal sealed class ReusableGrid<T> : IReusable
{
    private T[,] _array = new T[0, 0];

    public T[,] Zeros(int rows, int columns)
    {
        if (_array.GetLength(0) != rows || _array.GetLength(1) != columns)
            return _array = new T[rows, columns];
        Array.Clear(_array);
        return _array;
    }

    void IReusable.Reset()
    {
    }
}

/// <summary>A three-dimensional array that is handed out again where one of the same sizes is wanted.</summary>
internal sealed class ReusableCube<T> : IReusable
{
    private T[,,] _array = new T[0, 0, 0];

    public T[,,] Zeros(int layers, int rows, int columns)
    {
        if (_array.GetLength(0) != layers || _array.GetLength(1) != rows || _array.GetLength(2) != columns)
            return _array = new T[layers, rows, columns];
        Array.Clear(_array);
        return _array;
    }

    void IReusable.Reset()
    {
    }
}
