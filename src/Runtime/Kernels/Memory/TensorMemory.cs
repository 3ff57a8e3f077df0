using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>Where a tensor lies in memory, and its shape; vectors have −1 columns. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TensorMemory
{
    private readonly Array? _array;
    private readonly int _offset;
    private readonly int _rows;
    private readonly int _columns;

    internal TensorMemory(Array? array, int offset, int rows, int columns)
    {
        _array = array;
        _offset = offset;
        _rows = rows;
        _columns = columns;
    }

    private int Length => _columns < 0 ? _rows : _rows * _columns;

    /// <summary>The memory of a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    public static implicit operator TensorMemory(Matrix<double> matrix) => matrix.InMemory;

    /// <inheritdoc cref="op_Implicit(Matrix{double})"/>
    public static implicit operator TensorMemory(Matrix<float> matrix) => matrix.InMemory;

    /// <summary>The memory of a vector.</summary>
    /// <param name="vector">The vector.</param>
    public static implicit operator TensorMemory(Vector<double> vector) => vector.InMemory;

    /// <inheritdoc cref="op_Implicit(Vector{double})"/>
    public static implicit operator TensorMemory(Vector<float> vector) => vector.InMemory;

    internal bool HasShapeOf(in TensorMemory other) => _rows == other._rows && _columns == other._columns;

    internal bool HasArrayOf(in TensorMemory other) => ReferenceEquals(_array, other._array);

    /// <summary>Whether it begins in the same array where the other ends, or behind.</summary>
    internal bool Follows(in TensorMemory other) => HasArrayOf(other) && _offset >= other._offset + other.Length;

    internal bool Overlaps(in TensorMemory other) =>
        HasArrayOf(other) && _offset < other._offset + other.Length && other._offset < _offset + Length;

    /// <summary>The shape, such as <c>3×4</c> or <c>length 3</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _columns < 0 ? $"length {_rows}" : ShapeText.Of(_rows, _columns);
}
