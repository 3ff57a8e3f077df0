using SymbolicGrad.Generator.Emission;

namespace SymbolicGrad.Generator.Tests.Emission;

/// <summary>One after the other, the assignments do what they would do at the same time.</summary>
public sealed class AssignmentOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(300)]
    public void Rotation_KeepsOneValueAside(int count)
    {
        int[][] reads = [.. Enumerable.Range(0, count).Select(i => new[] { (i + 1) % count })];
        Assert.Equal(count > 1 ? 1 : 0, Check(reads));
    }

    [Fact]
    public void Chain_KeepsNothingAside()
    {
        int[][] reads = [.. Enumerable.Range(0, 100).Select(static i => i == 0 ? Array.Empty<int>() : [i - 1, i])];
        Assert.Equal(0, Check(reads));
    }

    [Fact]
    public void AnyReads_AreOfOldValues()
    {
        Random random = new(1);
        for (int trial = 0; trial < 200; trial++)
        {
            int count = random.Next(1, 9);
            Check([.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, count).Where(_ => random.Next(3) == 0).ToArray())]);
        }
    }

    /// <summary>Every new value is its own number and what it reads, hashed; how many were kept aside.</summary>
    private static int Check(int[][] reads)
    {
        int[] old = [.. Enumerable.Range(0, reads.Length).Select(static i => 100 + i)], now = [.. old];
        Dictionary<int, int> aside = [];
        List<int> assigned = [];
        foreach ((int variable, bool mustWait) in new AssignmentOrder(reads).Steps())
        {
            if (mustWait)
            {
                aside.Add(variable, New(variable, now));
                continue;
            }
            now[variable] = aside.TryGetValue(variable, out int kept) ? kept : New(variable, now);
            assigned.Add(variable);
        }
        Assert.Equal(Enumerable.Range(0, reads.Length), assigned.Order());
        Assert.Equal(Enumerable.Range(0, reads.Length).Select(i => New(i, old)), now);
        return aside.Count;

        int New(int variable, int[] values) => reads[variable].Aggregate(variable, (hash, read) => HashCode.Combine(hash, values[read]));
    }
}
