namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>One way to do the work that is compared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Does a number of steps.</param>
internal sealed record Contender(string Name, Action<int> Run);
