namespace SymbolicGrad;

/// <summary>How far a training is in its samples.</summary>
/// <param name="Random">The state of the random numbers at the start of the epoch.</param>
/// <param name="Position">The batch of the epoch that comes next.</param>
public readonly record struct BatchesState(ulong Random, int Position);
