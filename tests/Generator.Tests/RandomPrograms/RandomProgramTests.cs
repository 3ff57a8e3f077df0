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
    private const int BatchSize = 100;

    /// <summary>How many comparisons with differences may be impossible.</summary>
    private const double MostSkipped = 0.1;

    [Fact]
    public void FixedSeeds_AreDifferentiatedAsWritten() => Run(FirstSeed, Count);

    [Fact]
    public void SeedsOfTheEnvironment_AreDifferentiatedAsWritten() => Run(Setting("RANDOM_PROGRAMS_SEED", FirstSeed + Count), Setting("RANDOM_PROGRAMS_COUNT", 0));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private void Run(int seed, int count)
    {
        DifferenceCounts counts = new();
        List<(RandomMethod Method, Failure Failure)> failures = [];
        Stopwatch watch = Stopwatch.StartNew();
        foreach (int[] seeds in Enumerable.Range(seed, count).Chunk(BatchSize))
        {
            RandomMethod[] methods = [.. seeds.Select(ProgramGenerator.Generate)];
            failures.AddRange(methods.Zip(Batch.Check(methods, counts)).Where(static pair => pair.Second is not null).Select(static pair => (pair.First, pair.Second!)));
        }
        output.WriteLine($"{count} programs, {failures.Count} failures, {counts.Skipped} of {counts.Asked} differences skipped, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(failures.Count == 0, Report(failures));
        Assert.True(counts.Skipped <= MostSkipped * counts.Asked, $"{counts.Skipped} of {counts.Asked} differences did not settle.");
    }

    /// <summary>The first failure of each kind, shrunk.</summary>
    private static string Report(List<(RandomMethod Method, Failure Failure)> failures)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{failures.Count} failures: {string.Join(", ", failures.Select(static failure => $"{failure.Method.Seed} {failure.Failure.Kind}"))}");
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
