namespace SymbolicGrad;

/// <summary>What is known after a step.</summary>
/// <param name="Step">The number of the step, from 1 on, over all epochs.</param>
/// <param name="Epoch">The number of its epoch, from 1 on.</param>
/// <param name="Batch">The number of its batch in the epoch, from 1 on.</param>
/// <param name="BatchCount">The number of batches in an epoch.</param>
/// <param name="Loss">The loss of the batch before the update.</param>
public readonly record struct StepReport(long Step, int Epoch, int Batch, int BatchCount, double Loss);
