using System.Numerics;

namespace SymbolicGrad;

/// <summary>Samples: inputs and targets, one sample a row.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Dataset<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts inputs and targets together, without a copy.</summary>
    /// <param name="inputs">One sample a row.</param>
    /// <param name="targets">The target of each sample, one a row.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public Dataset(Matrix<T> inputs, Matrix<T> targets)
    {
        if (inputs.Rows != targets.Rows)
            throw new ArgumentException($"There are {inputs.Rows} inputs and {targets.Rows} targets; every row of the inputs needs its target.", nameof(targets));
        Inputs = inputs;
        Targets = targets;
    }

    /// <summary>The inputs.</summary>
    public Matrix<T> Inputs { get; }

    /// <summary>The targets.</summary>
    public Matrix<T> Targets { get; }

    /// <summary>The number of samples.</summary>
    public int Count => Inputs.Rows;

    /// <summary>The targets as classes: those in their one column, or the column of the 1 in each row.</summary>
    /// <returns>The class of each sample.</returns>
    /// <exception cref="InvalidOperationException">A target in one column is no integer from 0 on.</exception>
    public int[] Classes()
    {
        if (Targets.Columns > 1)
            return Metrics.Classes(Targets);
        int[] classes = new int[Count];
        for (int i = 0; i < classes.Length; i++)
        {
            double target = double.CreateTruncating(Targets[i, 0]);
            if (!(target >= 0 && target <= int.MaxValue && double.IsInteger(target)))
                throw new InvalidOperationException(FormattableString.Invariant($"The target of sample {i} is {target}, which is no class; classes are integers from 0 on."));
            classes[i] = (int)target;
        }
        return classes;
    }

    /// <summary>Some of the samples, copied.</summary>
    /// <param name="indices">Their rows, in the order that they get.</param>
    /// <returns>The samples.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Dataset<T> Rows(ReadOnlySpan<int> indices)
    {
        Matrix<T> inputs = new(indices.Length, Inputs.Columns), targets = new(indices.Length, Targets.Columns);
        for (int i = 0; i < indices.Length; i++)
        {
            Inputs.Row(indices[i]).CopyTo(inputs.Row(i));
            Targets.Row(indices[i]).CopyTo(targets.Row(i));
        }
        return new Dataset<T>(inputs, targets);
    }

    /// <summary>The same inputs, changed, with the same targets.</summary>
    /// <param name="change">For example <see cref="Standardizer{T}.Transform"/>.</param>
    /// <returns>The samples.</returns>
    public Dataset<T> WithInputs(Func<Matrix<T>, Matrix<T>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new Dataset<T>(change(Inputs), Targets);
    }

    /// <summary>The samples in random order.</summary>
    /// <param name="seed">The same seed gives the same order.</param>
    /// <returns>A copy.</returns>
    public Dataset<T> Shuffle(ulong seed) => Rows(new SplitMix64(seed).Permutation(Count));

    /// <summary>Splits the samples at random into a part to train on and one to test with; each sample is in exactly one.</summary>
    /// <param name="trainShare">The share to train on, rounded down to whole samples.</param>
    /// <param name="seed">The same seed gives the same parts.</param>
    /// <returns>The parts, copied.</returns>
    /// <exception cref="ArgumentException">A part would be empty.</exception>
    public (Dataset<T> Train, Dataset<T> Test) Split(double trainShare, ulong seed)
    {
        Dataset<T>[] parts = Parts(seed, trainShare);
        return (parts[0], parts[1]);
    }

    /// <summary>Splits the samples at random into three parts; each sample is in exactly one.</summary>
    /// <param name="trainShare">The share to train on, rounded down to whole samples.</param>
    /// <param name="validationShare">The share to choose a model by, rounded down to whole samples.</param>
    /// <param name="seed">The same seed gives the same parts.</param>
    /// <returns>The parts, copied.</returns>
    /// <exception cref="ArgumentException">A part would be empty.</exception>
    public (Dataset<T> Train, Dataset<T> Validation, Dataset<T> Test) Split(double trainShare, double validationShare, ulong seed)
    {
        Dataset<T>[] parts = Parts(seed, trainShare, validationShare);
        return (parts[0], parts[1], parts[2]);
    }

    /// <summary>Parts of given shares, and the rest.</summary>
    private Dataset<T>[] Parts(ulong seed, params ReadOnlySpan<double> shares)
    {
        int[] order = new SplitMix64(seed).Permutation(Count);
        var parts = new Dataset<T>[shares.Length + 1];
        int start = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            // The small addition makes 0.29·100 = 28.999999999999996 a count of 29.
            int count = part < shares.Length && shares[part] is >= 0 and <= 1 ? (int)(shares[part] * Count + 1e-9) : Count - start;
            if (count <= 0 || start + count > Count)
            {
                throw new ArgumentException(
                    $"Split: {ShapeText.Count(Count, "sample")} cannot be split into the shares {string.Join(", ", shares.ToArray().Select(share => FormattableString.Invariant($"{share}")))} " +
                    "and a rest so that no part is empty.");
            }
            parts[part] = Rows(order.AsSpan(start, count));
            start += count;
        }
        return parts;
    }
}
