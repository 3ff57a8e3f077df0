namespace SymbolicGrad;

/// <summary>What a training went through, epoch by epoch.</summary>
public sealed class TrainingHistory
{
    private readonly List<double> _losses = [];
    private readonly List<double> _learningRates = [];
    private readonly SortedDictionary<string, List<double>> _metrics = new(StringComparer.Ordinal);

    /// <summary>The number of epochs done.</summary>
    public int Epochs => _losses.Count;

    /// <summary>The mean loss of the samples in each epoch, each taken when its batch came, before the update.</summary>
    public IReadOnlyList<double> Losses => _losses;

    /// <summary>The learning rate of the first step of each epoch.</summary>
    public IReadOnlyList<double> LearningRates => _learningRates;

    /// <summary>The names of the metrics, in alphabetical order.</summary>
    public IReadOnlyCollection<string> MetricNames => _metrics.Keys;

    /// <summary>
    /// A metric before each epoch and at the end: entry e is that of the model after e epochs, so there is one entry more than epochs. It is NaN for
    /// epochs in which the metric was not asked for.
    /// </summary>
    /// <param name="name">The name of the metric.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public IReadOnlyList<double> Metric(string name) => _metrics.TryGetValue(name, out List<double>? values) ? values : throw new ArgumentException(
        $"TrainingHistory: there is no metric '{name}'; " +
            $"{(_metrics.Count == 0 ? "none is measured" : "there is " + string.Join(", ", _metrics.Keys))}.", nameof(name));

    /// <summary>Makes room, so that the epochs allocate nothing.</summary>
    internal void Expect(int epochs)
    {
        _losses.EnsureCapacity(checked(_losses.Count + epochs));
        _learningRates.EnsureCapacity(_learningRates.Count + epochs);
    }

    internal void Add(double loss, double learningRate)
    {
        _losses.Add(loss);
        _learningRates.Add(learningRate);
    }

    /// <summary>Measures a model after as many epochs as there are, unless that has been done.</summary>
    internal void Measure<TModel>(IReadOnlyList<(string Name, Func<TModel, double> Measure)> metrics, TModel model)
    {
        for (int i = 0; i < metrics.Count; i++)
        {
            (string name, Func<TModel, double> measure) = metrics[i];
            if (!_metrics.TryGetValue(name, out List<double>? values)) _metrics.Add(name, values = []);
            if (values.Count > Epochs) continue;
            while (values.Count < Epochs) values.Add(double.NaN);
            values.Add(measure(model));
        }
    }

    /// <summary>The losses and the learning rates, with the metrics by name: what a checkpoint holds.</summary>
    internal (double[] Losses, double[] LearningRates, Dictionary<string, double[]> Metrics) Save() =>
        ([.. _losses], [.. _learningRates], _metrics.ToDictionary(static metric => metric.Key, static metric => metric.Value.ToArray()));

    internal static TrainingHistory Restore(double[] losses, double[] learningRates, IReadOnlyDictionary<string, double[]> metrics)
    {
        TrainingHistory history = new();
        history._losses.AddRange(losses);
        history._learningRates.AddRange(learningRates);
        foreach ((string name, double[] values) in metrics) history._metrics.Add(name, [.. values]);
        return history;
    }
}
