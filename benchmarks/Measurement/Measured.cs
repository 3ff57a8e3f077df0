namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>What a comparison found of a contender.</summary>
/// <param name="Name">The contender's name.</param>
/// <param name="Nanoseconds">The median time of a step.</param>
/// <param name="Ratio">The median ratio to the first contender's time in the same round.</param>
/// <param name="Allocated">The bytes that a step allocates; <see langword="null"/> in another process.</param>
internal sealed record Measured(string Name, double Nanoseconds, double Ratio, double? Allocated)
{
    public double PerSecond => 1e9 / Nanoseconds;
}
