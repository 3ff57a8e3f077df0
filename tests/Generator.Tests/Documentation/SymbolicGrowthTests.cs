using System.Globalization;
using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>
/// Symbolic gradients do not grow as formulas without shared terms do. The reference counts are sympy's (Data/symbolic_growth.csv: one operation for
/// each of +, −, ·, /, power and function); ours are what the generated comments state.
/// </summary>
public sealed partial class SymbolicGrowthTests
{
    private sealed record Reference(int Depth, int Width, int Forward, int Unshared, int Shared);

    private static readonly Reference[] s_references =
    [
        .. File.ReadLines(Path.Combine(MarkdownFile.Root, "tests", "Generator.Tests", "Data", "symbolic_growth.csv")).Skip(1)
            .Select(static line => Array.ConvertAll(line.Split(','), static field => int.Parse(field, CultureInfo.InvariantCulture)))
            .Select(static row => new Reference(row[0], row[1], row[2], row[3], row[4])),
    ];

    // The 4-3-1 network over three samples. Sympy writes its nine products w·(1/(1 + e)) as w/(1 + e), one operation less each.
    private static readonly Reference s_fourThreeOne = new(2, 3, 85 + 9, 3521, 161 + 9);

    [Fact]
    public void Forward_HasTheOperationsOfTheReference()
    {
        // Where a unit feeds a single weight, sympy writes w·(1/(1 + e)) as w/(1 + e), one operation less.
        foreach (Reference net in s_references)
            Assert.Equal(net.Forward + (net.Width == 1 ? net.Depth - 1 : 0), Count(SigmoidNets.Square(net.Depth, net.Width)).Forward);
        // Two samples share w₀ + w₂ in three hidden units; the reference counts without sharing here.
        Assert.Equal(s_fourThreeOne.Forward - 3, Count(SigmoidNets.FourThreeOne()).Forward);
    }

    [Fact]
    public void ValueAndGradient_HasNoMoreOperationsThanTheReferenceWithSharedTerms()
    {
        foreach (Reference net in s_references)
            Assert.InRange(Count(SigmoidNets.Square(net.Depth, net.Width)).Both, 1, net.Shared);
        Assert.InRange(Count(SigmoidNets.FourThreeOne()).Both, 1, s_fourThreeOne.Shared);
    }

    [Fact]
    public void EveryFurtherLayer_AddsTheSameNumberOfOperations()
    {
        int[] counts = [.. Enumerable.Range(2, 10).Select(static depth => Count(SigmoidNets.Square(depth, 3)).Both)];
        Assert.Single(counts.Zip(counts.Skip(1), static (shallow, deep) => deep - shallow).Distinct());
    }

    [Fact]
    public void Readme_StatesTheCounts()
    {
        string readme = new MarkdownFile("README.md").Text;
        foreach ((int depth, int width) in new[] { (1, 1), (8, 1), (1, 4), (2, 4), (4, 2) })
        {
            Reference net = s_references.Single(net => net.Depth == depth && net.Width == width);
            Assert.Contains(Row($"{depth} × {width}", net, Count(SigmoidNets.Square(depth, width))), readme);
        }
        Assert.Contains(Row("4-3-1, three samples", s_fourThreeOne, Count(SigmoidNets.FourThreeOne())), readme);
    }

    private static string Row(string name, Reference net, (int Forward, int Both) counts) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {counts.Forward} | {net.Unshared:N0} | {counts.Both} |");

    /// <summary>The operations of a method alone, and of its value and gradient together.</summary>
    private static (int Forward, int Both) Count(string source)
    {
        Match valueAndGradient = Cost().Matches(Generation.Of(source).File)[^1];
        return (Number(valueAndGradient.Groups[2]), Number(valueAndGradient.Groups[1]));
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Cost: (\d+) operations, f alone (\d+)\.")]
    private static partial Regex Cost();
}
