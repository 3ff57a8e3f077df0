namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>One way to do the work that is compared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Does a number of steps.</param>
internal sealed record Contender(string Name, Action<int> Run)
{
    /// <summary>Where <see cref="Run"/> has another process do the steps: the same, returning the nanoseconds that the process needed.</summary>
    public Func<int, double>? TimeElsewhere { get; init; }

    /// <summary>The nanoseconds of a number of steps.</summary>
    public double Time(int steps)
    {
        if (TimeElsewhere is not null)
            return TimeElsewhere(steps);
        double start = ThreadClock.Now();
        Run(steps);
        return ThreadClock.Now() - start;
    }

    /// <summary>The bytes that a step allocates; <see langword="null"/> in another process.</summary>
    public double? Allocated(int steps)
    {
        if (TimeElsewhere is not null)
            return null;
        long start = GC.GetAllocatedBytesForCurrentThread();
        Run(steps);
        return (GC.GetAllocatedBytesForCurrentThread() - start) / (double)steps;
    }
}
