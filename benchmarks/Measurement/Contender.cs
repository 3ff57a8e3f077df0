namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>One way to do the work that is compared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Does a number of steps.</param>
internal sealed record Contender(string Name, Action<int> Run)
{
    /// <summary>Does a number of steps and tells how many nanoseconds they had a processor, where that is not this thread's.</summary>
    public Func<int, double>? Time { get; init; }
}
