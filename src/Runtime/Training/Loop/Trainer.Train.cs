namespace SymbolicGrad;

public sealed partial class Trainer<TModel, T>
{
    // Of an epoch that is not over: the sum over its samples so far, each with the loss of its batch.
    private double _epochLoss;

    /// <summary>What the training went through, in all calls of <see cref="Train"/>.</summary>
    public TrainingHistory History { get; private set; } = new();

    /// <summary>
    /// Trains for a number of epochs, or until a rule stops it. A training that was cancelled or restored within an epoch goes on there.
    /// </summary>
    /// <param name="batches">The samples.</param>
    /// <param name="epochs">How many epochs more, at most.</param>
    /// <param name="options">Schedule, metrics, stopping and what is called on the way.</param>
    /// <param name="cancellationToken">Looked at before each step.</param>
    /// <returns>The model and what it went through.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the parameters are those after the last step.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss or an entry of the gradient of a step is NaN or infinite; the parameters are those before that step.
    /// </exception>
    public TrainingResult<TModel> Train(
        Batches<T> batches, int epochs, TrainingOptions<TModel>? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        options ??= TrainingOptions<TModel>.Default;
        History.Expect(epochs);
        History.Measure(options.Metrics, Model);
        string? reason = options.Reason(History);
        int last = History.Epochs + epochs;
        while (reason is null && History.Epochs < last)
        {
            double rate = RunEpoch(batches, options, cancellationToken);
            History.Add(_epochLoss / batches.SampleCount, rate);
            _epochLoss = 0;
            History.Measure(options.Metrics, Model);
            options.AfterEpoch?.Invoke(new(Model, History, last));
            reason = options.Reason(History);
        }
        return new TrainingResult<TModel>(Model, History, reason);
    }

    /// <returns>The learning rate of its first step.</returns>
    private double RunEpoch(Batches<T> batches, TrainingOptions<TModel> options, CancellationToken cancellationToken)
    {
        double? firstRate = null;
        for (; batches.Position < batches.Count; batches.Position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (batches.Position == 0)
            {
                batches.StartEpoch();
                _epochLoss = 0;
            }
            if (options.Rate(History.Epochs, StepCount) is { } rate) Optimizer.LearningRate = rate;
            firstRate ??= Optimizer.LearningRate;
            (Matrix<T> inputs, Matrix<T> targets) = batches[batches.Position];
            double loss = double.CreateTruncating(Step(inputs, targets));
            _epochLoss += loss * inputs.Rows;
            options.AfterStep?.Invoke(new(StepCount, History.Epochs + 1, batches.Position + 1, batches.Count, loss));
        }
        batches.Position = 0;
        return firstRate ?? Optimizer.LearningRate;
    }
}
