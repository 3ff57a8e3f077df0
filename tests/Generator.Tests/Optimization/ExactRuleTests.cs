using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Every row of the exact table, bit by bit on all combinations of special and ordinary values.</summary>
public class ExactRuleTests
{
    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> rows = [];
        foreach (RewriteRule rule in ExactRules.All.Where(static rule => !TensorRowTests.IsAboutTensors(rule)))
        {
            rows.Add(rule.Name, "double");
            rows.Add(rule.Name, "float");
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExactRule_OnSpecialValues_SidesAreTheSameBits(string name, string element)
    {
        RewriteRule rule = ExactRules.All.Single(rule => rule.Name == name);
        RuleSides sides = new(rule, name == "equal-same" ? "int" : element);
        int compared = 0;
        foreach (object[] values in Specials.Tuples(sides.Elements))
        {
            if (sides.At(values) is not { } program)
                continue;
            object[] results = Interpreter.Run(program, values);
            (string left, string right) = (Bits.Of(results[0]), Bits.Of(results[1]));
            Assert.True(left == right, $"{name} at {Bits.Of(values)}: {left} is not {right}");
            compared++;
        }
        Assert.True(compared > 0, "The guard held nowhere.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExactRule_LeftSide_IsFoundByItsPattern(string name, string element)
    {
        RewriteRule rule = ExactRules.All.Single(rule => rule.Name == name);
        RuleSides sides = new(rule, name == "equal-same" ? "int" : element);
        Assert.Contains(Specials.Tuples(sides.Elements), sides.IsFound);
    }

    [Fact]
    public void Rules_Names_AreUnique()
    {
        string[] names = [.. ExactRules.All.Concat(AlgebraicRules.All).Select(static rule => rule.Name)];
        Assert.Equal(names.Distinct(), names);
    }
}
