namespace SymbolicGrad;

/// <summary>How well a class is predicted, or the mean over classes.</summary>
/// <param name="Name">The name of the class, or of the mean.</param>
/// <param name="Precision">The share of those predicted as the class that are of it.</param>
/// <param name="Recall">The share of those of the class that were predicted as it.</param>
/// <param name="F1">The harmonic mean of both.</param>
/// <param name="Support">The number of samples of the class.</param>
public sealed record ClassScores(string Name, double Precision, double Recall, double F1, int Support);
