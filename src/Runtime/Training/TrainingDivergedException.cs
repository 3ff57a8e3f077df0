namespace SymbolicGrad;

/// <summary>The loss of a training step or its gradient is NaN or infinite. The parameters are those before the step.</summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(long step, string what)
        : base(
            $"Training: at step {step} {what}. " +
            "The parameters are those before that step; a smaller step size, or a look at the batch, may help.") => Step = step;

    /// <summary>The step, from 1 on.</summary>
    public long Step { get; }
}
