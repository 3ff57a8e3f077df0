namespace SymbolicGrad.Benchmarks.Scalars;

/// <summary>Takes results, so that no computation is dropped as unused.</summary>
internal static class Sink
{
    public static double Value { get; set; }
}
