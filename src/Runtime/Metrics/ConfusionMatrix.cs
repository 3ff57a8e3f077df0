namespace SymbolicGrad;

/// <summary>How often each class was predicted for samples of each class: rows are the true classes, columns the predicted ones.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;
    private readonly int[] _support;
    private readonly int[] _predicted;

    /// <summary>Counts.</summary>
    /// <param name="truth">The class of each sample, from 0 on.</param>
    /// <param name="predicted">The predicted class of each sample.</param>
    /// <param name="classNames">The name of each class; where not given, as many classes as occur, named by their numbers.</param>
    /// <exception cref="ArgumentException">The numbers of samples differ, or a class has no name.</exception>
    public ConfusionMatrix(ReadOnlySpan<int> truth, ReadOnlySpan<int> predicted, IReadOnlyList<string>? classNames = null)
    {
        if (truth.Length != predicted.Length)
            throw new ArgumentException($"ConfusionMatrix: there are {truth.Length} true classes and {predicted.Length} predicted ones; every sample needs both.");
        ClassNames = classNames ?? Numbered(Math.Max(Largest(truth), Largest(predicted)) + 1);
        _counts = new int[ClassCount * ClassCount];
        _support = new int[ClassCount];
        _predicted = new int[ClassCount];
        for (int i = 0; i < truth.Length; i++)
        {
            RequireClass(truth[i], i);
            RequireClass(predicted[i], i);
            _counts[truth[i] * ClassCount + predicted[i]]++;
            _support[truth[i]]++;
            _predicted[predicted[i]]++;
        }
        SampleCount = truth.Length;
    }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of classes.</summary>
    public int ClassCount => ClassNames.Count;

    /// <summary>The number of samples.</summary>
    public int SampleCount { get; }

    /// <summary>The number of samples whose class was predicted.</summary>
    public int CorrectCount => Enumerable.Range(0, ClassCount).Sum(index => this[index, index]);

    /// <summary>The share of the samples whose class was predicted; NaN without samples.</summary>
    public double Accuracy => (double)CorrectCount / SampleCount;

    /// <summary>The number of samples of a class that were predicted as a class.</summary>
    /// <param name="truth">The true class.</param>
    /// <param name="predicted">The predicted class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int truth, int predicted]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)truth, (uint)ClassCount, nameof(truth));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)ClassCount, nameof(predicted));
            return _counts[truth * ClassCount + predicted];
        }
    }

    /// <summary>
    /// The scores of a class. Precision: the share of those predicted as the class that are of it. Recall: the share of those of the class that were
    /// predicted as it. F1: the harmonic mean of both. Each is 0 where it would be 0/0.
    /// </summary>
    /// <param name="index">The class.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public ClassScores Scores(int index)
    {
        double right = this[index, index];
        return new ClassScores(
            ClassNames[index], Ratio(right, _predicted[index]), Ratio(right, _support[index]), Ratio(2 * right, _predicted[index] + _support[index]),
            _support[index]);
    }

    /// <summary>The counts, one row a true class, with the names of the classes.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, ClassCount).Select(j => Math.Max(ClassNames[j].Length, Enumerable.Range(0, ClassCount).Max(i => Count(i, j).Length)))];
        int first = ClassNames.Select(static name => name.Length).DefaultIfEmpty(0).Max();
        IEnumerable<string> lines = Enumerable.Range(0, ClassCount)
            .Select(i => ClassNames[i].PadLeft(first) + string.Concat(widths.Select((width, j) => "  " + Count(i, j).PadLeft(width))));
        return string.Join('\n', lines.Prepend(new string(' ', first) + string.Concat(widths.Select((width, j) => "  " + ClassNames[j].PadLeft(width)))));
    }

    private string Count(int truth, int predicted) => this[truth, predicted].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void RequireClass(int index, int sample)
    {
        if ((uint)index < (uint)ClassCount) return;
        throw new ArgumentException($"ConfusionMatrix: sample {sample} has class {index}, but there are " +
            $"{ShapeText.Count(ClassCount, "class", "classes")}, from 0 on.");
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static int Largest(ReadOnlySpan<int> classes)
    {
        int largest = -1;
        foreach (int index in classes) largest = Math.Max(largest, index);
        return largest;
    }

    private static string[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(static index => index.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
