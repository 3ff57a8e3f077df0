using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Calculus;

public sealed class RuleTableTests
{
    public static TheoryData<string, int> Partials()
    {
        TheoryData<string, int> data = [];
        foreach (Rule rule in RuleTable.All)
        {
            for (int i = 0; i < rule.Partials.Length; i++)
            {
                if (rule.Partials[i] is not null)
                    data.Add(rule.Primitive.Name, i);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Partials))]
    public void Partial_MatchesCentralDifferences(string primitive, int index)
    {
        Rule rule = Row(primitive);
        for (int sample = 0; sample < RuleSamples.Count; sample++)
        {
            object[] point = RuleSamples.Point(rule, sample, static value => value);
            double expected = Differences.Central(t => Exact(rule.Primitive, With(point, index, t)), (double)point[index]);
            double actual = (double)ReflectionInterpreter.Run(RuleSamples.Of(rule, index, point), point)[1];
            AssertClose(expected, actual, 1e-8, primitive, point);
        }
    }

    [Theory]
    [MemberData(nameof(Partials))]
    public void Partial_InFloat_MatchesDouble(string primitive, int index)
    {
        Rule rule = Row(primitive);
        for (int sample = 0; sample < RuleSamples.Count; sample++)
        {
            object[] point = RuleSamples.Point(rule, sample, static value => (float)value);
            object[] widened = [.. point.Select(static argument => argument is float number ? (double)number : argument)];
            double expected = (double)ReflectionInterpreter.Run(RuleSamples.Of(rule, index, widened), widened)[1];
            float actual = (float)ReflectionInterpreter.Run(RuleSamples.Of(rule, index, point), point)[1];
            AssertClose(expected, actual, 1e-5, primitive, point);
        }
    }

    /// <summary>A NaN goes through every partial that reads an argument, except that a piecewise one has chosen a piece.</summary>
    [Theory]
    [MemberData(nameof(Partials))]
    public void Partial_AtNaN_IsNaN(string primitive, int index)
    {
        Rule rule = Row(primitive);
        object[] point = RuleSamples.Point(rule, 0, static _ => double.NaN);
        Program program = RuleSamples.Of(rule, index, point);
        bool[] isReached = new bool[program.Types.Count];
        foreach (int parameter in program.Body.Parameters)
            isReached[parameter] = program.Types[parameter].IsReal;
        foreach (Instruction instruction in program.Body.Instructions)
        {
            bool isChoice = instruction.Primitive == Primitives.Select;
            isReached[instruction.Result] = !isChoice && instruction.Operands.Any(operand => isReached[operand]);
        }

        if (isReached[program.Body.Yields[1]])
            Assert.Equal(double.NaN, (double)ReflectionInterpreter.Run(program, point)[1]);
    }

    [Fact]
    public void EveryElementwisePrimitive_HasARuleWithAPartialForEachOperand()
    {
        foreach (Primitive primitive in Primitives.All.Where(static primitive => primitive.Kind == PrimitiveKind.Elementwise))
        {
            Rule rule = RuleTable.Of(primitive);
            Assert.Equal(primitive.Arity, rule.Partials.Length);
            Assert.Equal(primitive.Arity, rule.Domains.Length);
        }
    }

    /// <summary>The partials of a function that acts on tensors go into kernels, so all that they are made of needs a lane form.</summary>
    [Theory]
    [MemberData(nameof(Partials))]
    public void Partial_OfAFunctionWithLanes_IsMadeOfFunctionsWithLanes(string primitive, int index)
    {
        Rule rule = Row(primitive);
        if (!rule.Primitive.HasLanes)
            return;
        Program program = RuleSamples.Of(rule, index, RuleSamples.Point(rule, 0, static value => value));
        Assert.All(program.Body.Instructions, static instruction => Assert.True(instruction.IsConstant || instruction.Primitive.HasLanes));
    }

    private static Rule Row(string primitive) => RuleTable.All.Single(rule => rule.Primitive.Name == primitive);

    private static object[] With(object[] point, int index, double value)
    {
        object[] moved = [.. point];
        moved[index] = value;
        return moved;
    }

    /// <summary>f; for the estimates, which processors compute to 14 bits, the function that they estimate.</summary>
    private static double Exact(Primitive f, object[] point) => f.Name switch
    {
        "ReciprocalEstimate" => 1 / (double)point[0],
        "ReciprocalSqrtEstimate" => 1 / Math.Sqrt((double)point[0]),
        _ => (double)ReflectionInterpreter.Run(RuleSamples.Value(f, point), point)[0],
    };

    private static void AssertClose(double expected, double actual, double tolerance, string primitive, object[] point) =>
        Assert.True(
            Math.Abs(expected - actual) <= tolerance * Math.Max(Math.Abs(expected), 0.01),
            $"{primitive}({string.Join(", ", point)}): expected {expected:R}, got {actual:R}");
}
