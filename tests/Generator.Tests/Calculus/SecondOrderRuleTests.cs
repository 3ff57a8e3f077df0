using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>Second derivatives of every row: whatever forward mode makes of it has a rule again, and gives what differences of first partial derivatives give.</summary>
public sealed class SecondOrderRuleTests
{
    public static TheoryData<string, int> Partials() => RuleTableTests.Partials();

    [Theory]
    [MemberData(nameof(Partials))]
    public void SecondPartial_MatchesCentralDifferencesOfTheFirst(string primitive, int index)
    {
        Rule rule = RuleTable.All.Single(rule => rule.Primitive.Name == primitive);
        int[] real = [.. Enumerable.Range(0, rule.Partials.Length).Where(i => rule.Partials[i] is not null)];
        for (int sample = 0; sample < RuleSamples.Count; sample++)
        {
            object[] point = RuleSamples.Point(rule, sample, static value => value);
            Program along = DirectionalDerivative.Of(RuleSamples.Value(rule.Primitive, point), real);
            Program product = Saving.Legalize(DeadCode.Eliminate(Reverse.Differentiate(along, real)));
            object[] results = ReflectionInterpreter.Run(product, [.. point, .. real.Select(i => (object)(i == index ? 1.0 : 0.0))]);
            for (int k = 0; k < real.Length; k++)
            {
                double expected = Differences.Central(t => Partial(rule, index, With(point, real[k], t)), (double)point[real[k]]), actual = (double)results[1 + k];
                Assert.True(Math.Abs(expected - actual) <= 1e-8 * Math.Max(Math.Abs(expected), 0.1), $"∂²{primitive}/∂{index}∂{real[k]} at ({string.Join(", ", point)}): expected {expected:R}, got {actual:R}");
            }
        }
    }

    private static double Partial(Rule rule, int index, object[] point) => (double)ReflectionInterpreter.Run(RuleSamples.Of(rule, index, point), point)[1];

    private static object[] With(object[] point, int index, double value)
    {
        object[] moved = [.. point];
        moved[index] = value;
        return moved;
    }
}
