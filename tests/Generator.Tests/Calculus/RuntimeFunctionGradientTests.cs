using System.Reflection;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>The scalar functions of the runtime: what a gradient is written with, the runtime has.</summary>
public sealed class RuntimeFunctionGradientTests
{
    // The losses of one entry occur only inside sums over tensors.
    private static readonly Rule[] s_rules =
    [
        .. RuleTable.All.Where(static rule => rule.Primitive.Spelling == SpellingKind.RuntimeFunction && rule.Primitive.Name is not ("HuberLoss" or "LogisticLoss")),
    ];

    private static readonly Lazy<Type> s_gradients = new(() => Verify.Runs(Source()).Type("Tested"));

    public static TheoryData<string> Functions => [.. s_rules.Select(static rule => rule.Primitive.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void GeneratedGradient_MatchesCentralDifferences(string function)
    {
        Rule rule = s_rules.Single(rule => rule.Primitive.Name == function);
        for (int sample = 0; sample < RuleSamples.Count; sample++)
        {
            object[] point = RuleSamples.Point(rule, sample, static value => value);
            double expected = Differences.Central(x => RuntimeFunctions.Evaluate(function, [x, .. point.Skip(1).Cast<double>()]), (double)point[0]);
            double actual = (double)Call(function + "OfDouble", point);
            Assert.InRange(actual, expected - 1e-8, expected + 1e-8);
            float single = (float)Call(function + "OfFloat", [.. point.Select(static x => (object)(float)(double)x)]);
            Assert.InRange(single, expected - 1e-4, expected + 1e-4);
        }
    }

    private static object Call(string method, object[] point) =>
        s_gradients.Value.GetMethod(method + "Gradient", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, point)!;

    private static string Source() =>
        $$"""
        public static partial class Tested
        {
            {{string.Concat(s_rules.Select(static rule => Method(rule, "double", "Double") + Method(rule, "float", "Float")))}}
        }
        """;

    private static string Method(Rule rule, string type, string suffix)
    {
        string[] names = ["x", "s"];
        string parameters = string.Join(", ", names.Take(rule.Partials.Length).Select(name => $"{type} {name}"));
        string arguments = string.Join(", ", names.Take(rule.Partials.Length));
        string name = rule.Primitive.Name;
        return $"[Differentiable(WithRespectTo = [\"x\"])] public static {type} {name}Of{suffix}({parameters}) => Functions.{name}({arguments});\n";
    }
}
