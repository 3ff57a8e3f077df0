namespace SymbolicGrad;

/// <summary>Decides whether a training stops.</summary>
/// <param name="history">What it went through; the metrics have just been measured.</param>
/// <returns>Why it stops, for the result of the training; null where it goes on.</returns>
public delegate string? StopRule(TrainingHistory history);
