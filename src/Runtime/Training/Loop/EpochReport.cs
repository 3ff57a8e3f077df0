namespace SymbolicGrad;

/// <summary>What is known after an epoch.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <param name="Model">The model after the epoch.</param>
/// <param name="History">What the training went through so far; the last entries are those of this epoch.</param>
/// <param name="LastEpoch">The number of the epoch with which the training ends unless a rule stops it.</param>
public readonly record struct EpochReport<TModel>(TModel Model, TrainingHistory History, int LastEpoch)
{
    /// <summary>The number of the epoch, from 1 on.</summary>
    public int Epoch => History.Epochs;

    /// <summary>The mean loss of its samples, each taken when its batch came, before the update.</summary>
    public double Loss => History.Losses[^1];

    /// <summary>The learning rate of its first step.</summary>
    public double LearningRate => History.LearningRates[^1];
}
