using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Every row of the algebraic table, up to rounding on ordinary numbers.</summary>
public class AlgebraicRuleTests
{
    private const double Tolerance = 1e-13;

    public static TheoryData<string> Rows() =>
        [.. AlgebraicRules.All.Where(static rule => !TensorRowTests.IsAboutTensors(rule)).Select(static rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void AlgebraicRule_OnPositiveNumbers_SidesAreEqualUpToRounding(string name)
    {
        RewriteRule rule = AlgebraicRules.All.Single(rule => rule.Name == name);
        RuleSides sides = new(rule, "double");
        Random random = new(2026);
        for (int i = 0; i < 100; i++)
        {
            object[] values = [.. sides.Elements.Select(_ => (object)(0.5 + 2 * random.NextDouble()))];
            Program program = sides.At(values)!;
            double[] results = [.. Interpreter.Run(program, values).Cast<double>()];
            double scale = Math.Max(1, Math.Max(Math.Abs(results[0]), Math.Abs(results[1])));
            double error = Math.Abs(results[0] - results[1]);
            Assert.True(error <= Tolerance * scale, $"{name} at {Bits.Of(values)}: {results[0]} is not {results[1]}");
            Assert.True(sides.IsFound(values));
        }
    }
}
