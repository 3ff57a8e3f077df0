using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Inputs and targets in batches of rows: in the order of the rows, or in a new random order each epoch. The last batch of an epoch may be smaller.
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Batches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> _inputs;
    private readonly Matrix<T> _targets;
    private readonly int[]? _order;
    private readonly Matrix<T> _batchInputs;
    private readonly Matrix<T> _batchTargets;
    private SplitMix64 _random;
    private ulong _epochStart;

    /// <summary>Cuts samples into batches.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="size">The number of samples in a batch, from 1; a size beyond the number of samples means all of them.</param>
    /// <param name="shuffleSeed">Where given, every epoch has a new random order, the same for the same seed; otherwise the order of the rows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public Batches(Dataset<T> samples, int size, ulong? shuffleSeed = null)
        : this((samples ?? throw new ArgumentNullException(nameof(samples))).Inputs, samples.Targets, size, shuffleSeed)
    {
    }

    /// <summary>Cuts samples into batches.</summary>
    /// <param name="inputs">One sample a row.</param>
    /// <param name="targets">The target of each sample, one a row.</param>
    /// <param name="size">The number of samples in a batch, from 1; a size beyond the number of samples means all of them.</param>
    /// <param name="shuffleSeed">Where given, every epoch has a new random order, the same for the same seed; otherwise the order of the rows.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public Batches(Matrix<T> inputs, Matrix<T> targets, int size, ulong? shuffleSeed = null)
    {
        if (inputs.Rows != targets.Rows)
            throw new ArgumentException($"There are {inputs.Rows} inputs and {targets.Rows} targets; every row of the inputs needs its target.", nameof(targets));
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _inputs = inputs;
        _targets = targets;
        Size = Math.Min(size, Math.Max(inputs.Rows, 1));
        if (shuffleSeed is { } seed)
        {
            _random = new SplitMix64(seed);
            _order = [.. Enumerable.Range(0, inputs.Rows)];
            _batchInputs = new Matrix<T>(Size, inputs.Columns);
            _batchTargets = new Matrix<T>(Size, targets.Columns);
        }
    }

    /// <summary>The number of samples in a batch.</summary>
    public int Size { get; }

    /// <summary>The number of batches in an epoch.</summary>
    public int Count => (_inputs.Rows + Size - 1) / Size;

    /// <summary>The number of samples.</summary>
    public int SampleCount => _inputs.Rows;

    /// <summary>
    /// How far a training is: with it, batches of the same samples and the same size go on as these would.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The position that is set is beyond the last batch.</exception>
    public BatchesState State
    {
        get => new(Position == 0 ? _random.State : _epochStart, Position);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.Position, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Position, Count, nameof(value));
            _random = new SplitMix64(value.Random);
            if (value.Position > 0) StartEpoch();
            Position = value.Position;
        }
    }

    /// <summary>The batch that a trainer takes next.</summary>
    internal int Position { get; set; }

    /// <summary>Starts an epoch: draws a new order where batches are shuffled.</summary>
    public void StartEpoch()
    {
        _epochStart = _random.State;
        for (int i = 0; i < _order?.Length; i++) _order[i] = i;
        _random.Shuffle<int>(_order);
    }

    /// <summary>A batch of the current epoch; without shuffling it is a view of the samples, with it valid until the next call.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <returns>The inputs and the targets of the batch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such batch.</exception>
    public (Matrix<T> Inputs, Matrix<T> Targets) this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int start = index * Size;
            int count = Math.Min(Size, _inputs.Rows - start);
            if (_order is null)
                return (_inputs.RowRange(start, count), _targets.RowRange(start, count));
            for (int i = 0; i < count; i++)
            {
                _inputs.Row(_order[start + i]).CopyTo(_batchInputs.Row(i));
                _targets.Row(_order[start + i]).CopyTo(_batchTargets.Row(i));
            }
            return (_batchInputs.RowRange(0, count), _batchTargets.RowRange(0, count));
        }
    }
}
