using BenchmarkDotNet.Attributes;
using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks;

/// <summary>The same comparisons for BenchmarkDotNet; an operation is a thousand steps.</summary>
[MemoryDiagnoser]
public class SuiteBenchmarks
{
    private Action<int> _run = static _ => { };

    /// <summary>The comparison and the contender in it.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    /// <summary>Every contender of every comparison.</summary>
    public static IEnumerable<string> Cases => All().Select(static item => item.Name);

    /// <summary>Finds the contender.</summary>
    [GlobalSetup]
    public void Setup() => _run = All().Single(item => item.Name == Case).Contender.Run;

    /// <summary>Does a thousand steps.</summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public void Steps() => _run(1000);

    private static IEnumerable<(string Name, Contender Contender)> All() =>
        from comparison in Suite.Comparisons
        from contender in comparison.Create().Contenders
        select ($"{comparison.Name}: {contender.Name}", contender);
}
