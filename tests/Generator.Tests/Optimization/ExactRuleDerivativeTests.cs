using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>
/// A program may be optimised before it is differentiated: both sides of an exact rule have the same derivative, at kinks too.
/// </summary>
public class ExactRuleDerivativeTests
{
    private static readonly double[] s_points = [-2, -1, 0, 0.75, 1, 3];

    public static TheoryData<string> Rows() => [.. ExactRules.All.Where(IsReal).Select(static rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExactRule_Differentiated_HasTheSameGradientOnBothSides(string name)
    {
        RuleSides sides = new(ExactRules.All.Single(rule => rule.Name == name), "double");
        foreach (object[] point in Points(sides.Elements))
        {
            if (sides.At(point) is not { } both || !both.Types[both.Body.Yields[0]].IsReal)
                continue;
            double[] left = Gradient(both, 0, point), right = Gradient(both, 1, point);
            for (int i = 0; i < left.Length; i++)
            {
                if (double.IsFinite(left[i]) && double.IsFinite(right[i]))
                    Assert.Equal(left[i], right[i], 1e-12);
            }
        }
    }

    private static bool IsReal(RewriteRule rule) => rule.Root.Kind == PrimitiveKind.Elementwise && !TensorRowTests.IsAboutTensors(rule);

    private static IEnumerable<object[]> Points(string[] elements) =>
        elements.Aggregate((IEnumerable<object[]>)[[]], static (tuples, element) => tuples.SelectMany(
            _ => element == "bool" ? [true, false] : s_points.Cast<object>(),
            static (tuple, value) => (object[])[.. tuple, value]));

    private static double[] Gradient(Program both, int side, object[] point)
    {
        Program one = DeadCode.Eliminate(both with { Body = both.Body with { Yields = new[] { both.Body.Yields[side] } } });
        int[] reals = [.. Enumerable.Range(0, point.Length).Where(i => point[i] is double)];
        Program gradient = Saving.Legalize(DeadCode.Eliminate(Reverse.Differentiate(one, reals)));
        return [.. Interpreter.Run(gradient, point).Skip(1).Cast<double>()];
    }
}
