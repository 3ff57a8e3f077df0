namespace SymbolicGrad;

/// <summary>A point of a <see cref="RocCurve"/>.</summary>
/// <param name="FalsePositiveRate">The share of the negatives that score at least the threshold.</param>
/// <param name="TruePositiveRate">The share of the positives that score at least the threshold.</param>
/// <param name="Threshold">The threshold.</param>
public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);
