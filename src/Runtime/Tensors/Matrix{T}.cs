using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// A matrix, row-major: a view of consecutive elements of an array, as <see cref="Memory{T}"/> is. Copies of the struct share the elements;
/// <see langword="default"/> is the empty matrix.
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
[CollectionBuilder(typeof(Matrix), nameof(Matrix.Create))]
public readonly partial struct Matrix<T> : IEquatable<Matrix<T>>, IEqualityOperators<Matrix<T>, Matrix<T>, bool>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[]? _array;
    private readonly int _offset;
    private readonly int _rows;
    private readonly int _columns;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or their product is larger than an array can be.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Matrix(int rows, int columns)
    {
        ElementType.ThrowIfUnsupported<T>();
        _array = new T[CheckedLength(rows, columns)];
        _rows = rows;
        _columns = columns;
    }

    /// <summary>Makes a matrix that wraps an array, without a copy.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="rowMajor">The elements, row after row.</param>
    /// <exception cref="ArgumentException">The array's length is not <paramref name="rows"/> times <paramref name="columns"/>.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Matrix(int rows, int columns, T[] rowMajor)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(rowMajor);
        int length = CheckedLength(rows, columns);
        if (rowMajor.Length != length) ThrowLength(rowMajor.Length, rows, columns);
        _array = rowMajor;
        _rows = rows;
        _columns = columns;
    }

    /// <summary>Makes a view of a part of an array.</summary>
    /// <param name="memory">The array.</param>
    /// <param name="offset">The index of the first element.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <exception cref="ArgumentException">The part is not inside the array.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Matrix(T[] memory, int offset, int rows, int columns)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(memory);
        int length = CheckedLength(rows, columns);
        if ((ulong)(uint)offset + (uint)length > (uint)memory.Length) ThrowOutside(memory.Length, offset, rows, columns);
        _array = memory;
        _offset = offset;
        _rows = rows;
        _columns = columns;
    }

    /// <summary>Makes a matrix with a copy of a two-dimensional array.</summary>
    /// <param name="elements">The elements, the first index the row.</param>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Matrix(T[,] elements)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(elements);
        _rows = elements.GetLength(0);
        _columns = elements.GetLength(1);
        _array = new T[elements.Length];
        for (int i = 0, k = 0; i < _rows; i++)
            for (int j = 0; j < _columns; j++, k++)
                _array[k] = elements[i, j];
    }

    /// <summary>The number of rows.</summary>
    public int Rows => _rows;

    /// <summary>The number of columns.</summary>
    public int Columns => _columns;

    internal Kernels.TensorMemory InMemory => new(_array, _offset, _rows, _columns);

    /// <summary>The number of elements: <see cref="Rows"/> times <see cref="Columns"/>.</summary>
    public int Length => _rows * _columns;

    /// <summary>
    /// The element at a row and a column, from 0 on, by reference: setting it writes to the memory that this matrix is a view of.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row or the column is outside the matrix.</exception>
    public ref T this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)_rows || (uint)column >= (uint)_columns) ThrowIndex(row, column);
            return ref _array![_offset + row * _columns + column];
        }
    }

    /// <summary>
    /// Whether two matrices have the same shape and equal elements; as with <see cref="Equals(Matrix{T})"/>, NaN equals NaN.
    /// </summary>
    public static bool operator ==(Matrix<T> left, Matrix<T> right) => left.Equals(right);

    /// <summary>Whether two matrices differ in shape or in an element.</summary>
    public static bool operator !=(Matrix<T> left, Matrix<T> right) => !left.Equals(right);

    /// <summary>
    /// Whether another matrix has the same shape and equal elements, compared as <c>T.Equals</c> does: NaN equals NaN, 0 equals −0.
    /// </summary>
    /// <param name="other">The other matrix.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Matrix<T> other) =>
        _rows == other._rows && _columns == other._columns && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Matrix<T> other && Equals(other);

    /// <summary>A hash of the shape and the elements; it changes when an element is set.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_rows);
        hash.Add(_columns);
        foreach (T element in AsSpan()) hash.Add(element);
        return hash.ToHashCode();
    }

    /// <summary>
    /// The elements as text, one row a line, the same in every culture; more than 20 rows or columns are cut in the middle.
    /// </summary>
    public override string ToString() => TensorText.Of(this);
}
