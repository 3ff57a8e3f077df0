namespace SymbolicGrad;

/// <summary>What a training does beside its steps.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class TrainingOptions<TModel>
{
    internal static readonly TrainingOptions<TModel> Default = new();

    /// <summary>The learning rate of each epoch, the first of which is epoch 0; where not given, the rate stays that of the optimizer.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The learning rate of each step, the first of which is step 0; used instead of <see cref="Schedule"/>.</summary>
    public Schedule? StepSchedule { get; init; }

    /// <summary>
    /// What is measured before the first epoch and after each, by name, for example
    /// <c>[("accuracy", model =&gt; Metrics.Accuracy(model.Forward(x), y))]</c>.
    /// </summary>
    public IReadOnlyList<(string Name, Func<TModel, double> Measure)> Metrics { get; init; } = [];

    /// <summary>When to stop before the last epoch: see <see cref="SymbolicGrad.StopWhen"/>. They are asked whenever the metrics have been measured.</summary>
    public IReadOnlyList<StopRule> StopWhen { get; init; } = [];

    /// <summary>Called after each epoch, when the metrics have been measured.</summary>
    public Action<EpochReport<TModel>>? AfterEpoch { get; init; }

    /// <summary>Called after each step.</summary>
    public Action<StepReport>? AfterStep { get; init; }

    internal double? Rate(int epoch, long step) => StepSchedule?.At(step) ?? Schedule?.At(epoch);

    /// <summary>Why to stop now, or null.</summary>
    internal string? Reason(TrainingHistory history)
    {
        foreach (StopRule rule in StopWhen)
        {
            if (rule(history) is { } reason) return reason;
        }
        return null;
    }
}
