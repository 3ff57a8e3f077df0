namespace SymbolicGrad;

/// <summary>The loss of a training step or its gradient is NaN or infinite. The parameters are those before the step.</summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(long step, string? parameter, string what)
        : base($"Training: at step {step} {what} The parameters are those before that step.")
    {
        Step = step;
        Parameter = parameter;
    }

    /// <summary>The step, from 1 on.</summary>
    public long Step { get; }

    /// <summary>The first entry of a parameter that is not finite, or whose derivative is not, such as <c>Weights[1,2]</c>; null where there is none.</summary>
    public string? Parameter { get; }
}
