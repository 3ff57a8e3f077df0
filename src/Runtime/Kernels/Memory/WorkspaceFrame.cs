using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// The memory taken from a thread's <see cref="Workspace"/> since the frame was entered; <see cref="Dispose"/> gives all of it back.
/// Frames nest: only the innermost one can be used or disposed. What was taken must not be read or written after that. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WorkspaceFrame : IDisposable
{
    private readonly ThreadWorkspace? _workspace;
    private readonly long _number;
    private readonly long _outer;
    private readonly ArenaMark _singles;
    private readonly ArenaMark _doubles;
    private readonly int _reusables;

    internal WorkspaceFrame(ThreadWorkspace workspace, long number, long outer, ArenaMark singles, ArenaMark doubles, int reusables)
    {
        _reusables = reusables;
        _workspace = workspace;
        _number = number;
        _outer = outer;
        _singles = singles;
        _doubles = doubles;
    }

    private ThreadWorkspace Open => _workspace ?? throw new InvalidOperationException("Workspace: the frame was never entered; call Workspace.Enter().");

    /// <summary>Takes memory for a matrix. Its contents are undefined; its first element is aligned to 64 bytes.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <returns>The matrix, valid until the frame is disposed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or their product is larger than an array can be.</exception>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.</exception>
    public Matrix<T> Matrix<T>(int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int length = TensorSize.Of(rows, columns);
        return new Matrix<T>(Open.Take<T>(_number, length, out int offset), offset, rows, columns);
    }

    /// <summary>Takes memory for a vector. Its contents are undefined; its first element is aligned to 64 bytes.</summary>
    /// <param name="length">The number of elements.</param>
    /// <returns>The vector, valid until the frame is disposed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.</exception>
    public Vector<T> Vector<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        return new Vector<T>(Open.Take<T>(_number, TensorSize.Of(length), out int offset), offset, length);
    }

    /// <summary>Takes memory for an array of zeros.</summary>
    /// <param name="length">The number of elements.</param>
    /// <returns>The array, valid until the frame is disposed.</returns>
    /// <exception cref="OverflowException"><paramref name="length"/> is negative, as where an array is made.</exception>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public Span<T> Span<T>(int length)
        where T : unmanaged
    {
        if (length < 0) throw new OverflowException($"An array cannot have {length} elements.");
        return Open.TakeSpan<T>(_number, length);
    }

    /// <summary>Takes memory for a two-dimensional array of zeros.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <returns>The array, valid until the frame is disposed.</returns>
    /// <exception cref="OverflowException">A number is negative, as where an array is made.</exception>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public T[,] Grid<T>(int rows, int columns)
        where T : unmanaged => Open.Take<ReusableGrid<T>>(_number).Zeros(rows, columns);

    /// <summary>Takes memory for a three-dimensional array of zeros.</summary>
    /// <param name="layers">The number of layers.</param>
    /// <param name="rows">The number of rows of each.</param>
    /// <param name="columns">The number of columns of each.</param>
    /// <returns>The array, valid until the frame is disposed.</returns>
    /// <exception cref="OverflowException">A number is negative, as where an array is made.</exception>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public T[,,] Grid<T>(int layers, int rows, int columns)
        where T : unmanaged => Open.Take<ReusableCube<T>>(_number).Zeros(layers, rows, columns);

    /// <summary>Takes an empty tape.</summary>
    /// <param name="capacity">How many values will be on it at most, where that is known.</param>
    /// <returns>The tape, valid until the frame is disposed.</returns>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public Tape<T> Tape<T>(int capacity = 0)
    {
        Tape<T> tape = Open.Take<Tape<T>>(_number);
        tape.Reserve(capacity);
        return tape;
    }

    /// <summary>Takes memory for a list that grows.</summary>
    /// <returns>The memory, of zeros, valid until the frame is disposed.</returns>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public Growing<T> Growing<T>()
        where T : unmanaged => Open.Take<Growing<T>>(_number);

    /// <summary>Takes memory for tensors that outlive the inner frames.</summary>
    /// <returns>The memory, valid until this frame is disposed.</returns>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public SavedTensors SavedTensors() => Open.Take<SavedTensors>(_number);

    /// <summary>Takes memory for a tensor that a loop carries from one iteration to the next.</summary>
    /// <returns>The memory, valid until this frame is disposed.</returns>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one.</exception>
    public DoubleBuffer<T> DoubleBuffer<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Open.Take<DoubleBuffer<T>>(_number);

    /// <summary>Gives back everything taken since the frame was entered.</summary>
    /// <exception cref="InvalidOperationException">The frame isn't the innermost open one; nothing was given back.</exception>
    public void Dispose() => _workspace?.Leave(_number, _outer, _singles, _doubles, _reusables);
}
