namespace SymbolicGrad;

/// <summary>What a trainer knows beside its optimizer.</summary>
/// <param name="Parameters">All parameters.</param>
/// <param name="StepCount">The steps done.</param>
/// <param name="EpochLoss">The sum of losses of the epoch that is not over.</param>
/// <param name="Losses">The losses of the epochs done.</param>
/// <param name="LearningRates">Their learning rates.</param>
/// <param name="Metrics">The metrics by name.</param>
internal sealed record TrainerState<T>(
    T[] Parameters, long StepCount, double EpochLoss, double[] Losses, double[] LearningRates, IReadOnlyDictionary<string, double[]> Metrics);
