namespace SymbolicGrad;

public readonly partial struct Matrix<T>
{
    /// <summary>The elements, row after row, without a copy; writing to the span writes to the matrix.</summary>
    /// <returns>A span of <see cref="Length"/> elements.</returns>
    public Span<T> AsSpan() => new(_array, _offset, Length);

    /// <summary>The elements, row after row, without a copy; writing to the memory writes to the matrix.</summary>
    /// <returns>Memory of <see cref="Length"/> elements.</returns>
    public Memory<T> AsMemory() => new(_array, _offset, Length);

    /// <summary>The elements, row after row, as a view: setting its elements sets the matrix's.</summary>
    /// <returns>A vector of <see cref="Length"/> elements.</returns>
    public Vector<T> AsVector() => _array is null ? default : new(_array, _offset, Length);

    /// <summary>A row, as a view: setting its elements sets the matrix's.</summary>
    /// <param name="row">The row, from 0 on.</param>
    /// <returns>A vector of <see cref="Columns"/> elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is outside the matrix.</exception>
    public Vector<T> Row(int row)
    {
        if ((uint)row >= (uint)_rows) ThrowRow(row);
        return new(_array!, _offset + row * _columns, _columns);
    }

    /// <summary>Consecutive rows, as a view: setting its elements sets the matrix's.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <returns>A matrix of <paramref name="count"/> rows.</returns>
    /// <exception cref="ArgumentException">The rows are not all inside the matrix.</exception>
    public Matrix<T> RowRange(int start, int count)
    {
        if ((ulong)(uint)start + (uint)count > (uint)_rows) ThrowRowRange(start, count);
        return _array is null ? default : new(_array, _offset + start * _columns, count, _columns);
    }

    /// <summary>Enumerates the rows, as views.</summary>
    /// <returns>An enumerator of <see cref="Rows"/> vectors.</returns>
    public RowEnumerator GetEnumerator() => new(this);

    /// <summary>Copies the elements to another matrix.</summary>
    /// <param name="destination">A matrix of the same shape; overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another shape.</exception>
    public void CopyTo(Matrix<T> destination)
    {
        if (destination._rows != _rows || destination._columns != _columns) ThrowCopy(destination);
        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>Sets every element to zero.</summary>
    public void Clear() => AsSpan().Clear();

    /// <summary>Sets every element to a value.</summary>
    /// <param name="value">The value.</param>
    public void Fill(T value) => AsSpan().Fill(value);

    /// <summary>Copies the elements to a new array, row after row.</summary>
    /// <returns>An array of <see cref="Length"/> elements.</returns>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>Enumerates the rows of a matrix.</summary>
    public struct RowEnumerator
    {
        private readonly Matrix<T> _matrix;
        private int _row = -1;

        internal RowEnumerator(Matrix<T> matrix) => _matrix = matrix;

        /// <summary>The current row, as a view.</summary>
        public readonly Vector<T> Current => _matrix.Row(_row);

        /// <summary>Goes to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_row < _matrix._rows;
    }
}
