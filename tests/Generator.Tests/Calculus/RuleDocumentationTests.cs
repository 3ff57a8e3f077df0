using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>docs/reference/rules.md says what the tables say.</summary>
public sealed class RuleDocumentationTests
{
    // A bar inside a cell is escaped.
    private static readonly string[] s_lines =
        [.. File.ReadLines(Repository.Path("docs", "reference", "rules.md")).Select(static line => line.Replace("\\|", "|"))];

    [Fact]
    public void EveryFunction_IsInTheReferenceWithItsKink()
    {
        foreach (Rule rule in RuleTable.All.Where(static rule => IsFunction(rule.Primitive)))
            Assert.Contains(s_lines, line => Names(line, rule.Primitive.Symbol) && line.Contains(rule.Kink, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRefusal_IsInTheReference()
    {
        foreach (Refusal refusal in Refusals.All)
            Assert.Contains(s_lines, line => Names(line, refusal.Method));
    }

    private static bool IsFunction(Primitive primitive) =>
        primitive.Spelling is SpellingKind.MathFunction or SpellingKind.NumberFunction or SpellingKind.RuntimeFunction;

    private static bool Names(string line, string function) =>
        line.StartsWith('|') && new[] { $"`{function}`", $"`{function}(" }.Any(name => line.Contains(name, StringComparison.Ordinal));
}
