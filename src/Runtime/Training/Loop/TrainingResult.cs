namespace SymbolicGrad;

/// <summary>How a training ended.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <param name="Model">The model after the last step; it is a view of the trainer's memory.</param>
/// <param name="History">What it went through.</param>
/// <param name="StopReason">What the rule said that stopped it; null where all epochs were done.</param>
public sealed record TrainingResult<TModel>(TModel Model, TrainingHistory History, string? StopReason)
{
    /// <summary>Whether a rule stopped it.</summary>
    public bool HasStoppedEarly => StopReason is not null;
}
