using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>
/// Random methods are differentiated as they should be. RANDOM_PROGRAMS_COUNT and RANDOM_PROGRAMS_SEED ask for more of them, from another seed on.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int FirstSeed = 1;
    private const int Count = 2000;
    private const int BatchSize = 50;

    /// <summary>How many comparisons with differences may be impossible.</summary>
    private const double MostSkipped = 0.02;

    [Fact]
    public void FixedSeeds_AreDifferentiatedAsWritten() => Run(FirstSeed, Count);

    [Fact]
    public void SeedsOfTheEnvironment_AreDifferentiatedAsWritten() => Run(Setting("RANDOM_PROGRAMS_SEED", FirstSeed + Count), Setting("RANDOM_PROGRAMS_COUNT", 0));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private void Run(int seed, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        BatchResult[] results = [.. Enumerable.Range(seed, count).Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(CheckSeeds)];
        (RandomMethod Method, Failure Failure)[] failures = [.. results.SelectMany(static result => result.Failures)];
        int asked = results.Sum(static result => result.Counts.Asked), skipped = results.Sum(static result => result.Counts.Skipped);
        output.WriteLine($"{count} programs, {failures.Length} failures, {skipped} of {asked} differences skipped, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(failures.Length == 0, Report(failures));
        Assert.True(skipped <= MostSkipped * asked, $"{skipped} of {asked} differences did not settle.");
    }

    private sealed record BatchResult((RandomMethod Method, Failure Failure)[] Failures, DifferenceCounts Counts);

    private static BatchResult CheckSeeds(int[] seeds)
    {
        DifferenceCounts counts = new();
        RandomMethod[] methods = [.. seeds.Select(ProgramGenerator.Generate)];
        Failure?[] failures = Batch.Check(methods, counts);
        return new BatchResult([.. methods.Zip(failures).Where(static pair => pair.Second is not null).Select(static pair => (pair.First, pair.Second!))], counts);
    }

    /// <summary>The first failure of each kind, shrunk.</summary>
    private static string Report((RandomMethod Method, Failure Failure)[] failures)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{failures.Length} failures: {string.Join(", ", failures.Select(static failure => $"{failure.Method.Seed} {failure.Failure.Kind}"))}");
        foreach ((RandomMethod method, Failure failure) in failures.DistinctBy(static failure => failure.Failure.Kind))
        {
            RandomMethod shrunk = Shrinker.Shrink(method, candidates => FailInTheSameWay(candidates, failure.Kind));
            Failure? last = Batch.Check([shrunk], new DifferenceCounts())[0];
            text.AppendLine(CultureInfo.InvariantCulture, $"\nSeed {method.Seed}, {failure.Kind}:\n{shrunk.Print("P")}\n{last?.Message}");
        }
        return text.ToString();
    }

    private static bool[] FailInTheSameWay(IReadOnlyList<RandomMethod> methods, FailureKind kind)
    {
        RandomMethod[] valid = Batch.Valid(methods);
        Failure?[] failures = Batch.Check(valid, new DifferenceCounts());
        HashSet<RandomMethod> failing = [.. valid.Where((_, i) => failures[i]?.Kind == kind)];
        return [.. methods.Select(failing.Contains)];
    }
}
