using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using static System.Double;

namespace SymbolicGrad.Generator.Tests.Calculus;

public sealed class PowerTests
{
    /// <summary>The base: p·xᵖ⁻¹, which is 0 for p = 0. The exponent: 0 where the power is 0 for p &gt; 0, otherwise y·log x.</summary>
    [Theory]
    [InlineData(0.0, 0.0, 0.0, NegativeInfinity)]
    [InlineData(0.0, 1.0, 1.0, 0.0)]
    [InlineData(0.0, 2.0, 0.0, 0.0)]
    [InlineData(-0.0, 3.0, 0.0, 0.0)]
    [InlineData(0.0, 0.5, PositiveInfinity, 0.0)]
    [InlineData(0.0, -1.0, NegativeInfinity, NegativeInfinity)]
    [InlineData(-0.0, -2.0, PositiveInfinity, NegativeInfinity)]
    [InlineData(2.0, 0.0, 0.0, 0.6931471805599453)]
    [InlineData(NaN, 0.0, 0.0, NaN)]
    [InlineData(-2.0, 3.0, 12.0, NaN)]
    [InlineData(2.0, 3.0, 12.0, 5.5451774444795623)]
    [InlineData(-2.0, 0.5, NaN, NaN)]
    [InlineData(1e-200, 2.0, 2e-200, 0.0)]
    [InlineData(-1e-200, 2.0, -2e-200, 0.0)]
    public void Pow_AtAnEdge_IsTheDocumentedOne(double x, double p, double dx, double dp)
    {
        Rule rule = RuleTable.Of(Primitives.Pow);
        AssertBits.Equal(dx, Partial(rule, 0, x, p), $"∂pow({x}, {p})/∂x");
        AssertBits.Equal(dp, Partial(rule, 1, x, p), $"∂pow({x}, {p})/∂p");
    }

    [Theory]
    [InlineData(-7.0)]
    [InlineData(-3.0)]
    [InlineData(-2.0)]
    [InlineData(-1.0)]
    [InlineData(-0.5)]
    [InlineData(0.5)]
    [InlineData(1.0 / 3)]
    [InlineData(1.0)]
    [InlineData(1.5)]
    [InlineData(2.0)]
    [InlineData(2.5)]
    [InlineData(3.0)]
    [InlineData(4.0)]
    [InlineData(5.0)]
    [InlineData(6.0)]
    [InlineData(7.0)]
    [InlineData(8.0)]
    [InlineData(9.0)]
    [InlineData(12.0)]
    public void Pow_WithAKnownExponent_MatchesCentralDifferences(double p)
    {
        Program program = KnownExponent(p, IrType.Double);
        foreach (double x in new[] { 0.6, 0.9, 1.3, 2.1, 3.7 })
        {
            double expected = Differences.Central(t => Math.Pow(t, p), x);
            Assert.Equal(expected, (double)ReflectionInterpreter.Run(program, x)[0], 1e-8 * Math.Abs(expected));
        }
    }

    /// <summary>The derivative of xⁿ at a negative x and at both zeros, without a NaN from a logarithm.</summary>
    [Theory]
    [InlineData(-3.0, 0.0, NegativeInfinity)]
    [InlineData(-2.0, 0.0, NegativeInfinity)]
    [InlineData(-2.0, -0.0, PositiveInfinity)]
    [InlineData(-1.0, 0.0, NegativeInfinity)]
    [InlineData(-1.0, -2.0, -0.25)]
    [InlineData(-2.0, -2.0, 0.25)]
    [InlineData(0.5, 0.0, PositiveInfinity)]
    [InlineData(1.0, 0.0, 1.0)]
    [InlineData(1.5, 0.0, 0.0)]
    [InlineData(2.0, 0.0, 0.0)]
    [InlineData(2.0, -3.0, -6.0)]
    [InlineData(3.0, -3.0, 27.0)]
    [InlineData(5.0, -2.0, 80.0)]
    [InlineData(12.0, -1.0, -12.0)]
    public void Pow_WithAKnownExponent_IsExactAtZerosAndNegatives(double p, double x, double expected) =>
        AssertBits.Equal(expected, (double)ReflectionInterpreter.Run(KnownExponent(p, IrType.Double), x)[0], $"(x^{p})' at {x}");

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 1.0)]
    public void Pow_WithExponentZeroOrOne_HasAStructuralDerivative(double p, double derivative)
    {
        ProgramBuilder builder = new();
        Expr[] arguments = [new(builder, builder.Parameter(IrType.Double, "x")), new(builder, builder.Constant(Literal.Real("double", p)))];
        Expr partial = RuleTable.Of(Primitives.Pow).Partials[0]!(arguments, Expr.Apply(Primitives.Pow, arguments));
        Assert.True(partial.IsNumber);
        Assert.Equal(derivative, partial.Number);
    }

    [Fact]
    public void Pow_WithASmallNaturalExponent_NeedsNoPower()
    {
        for (int p = 2; p <= 9; p++)
            Assert.Single(KnownExponent(p, IrType.Float).Body.Instructions, static instruction => instruction.Primitive == Primitives.Pow);
    }

    [Theory]
    [InlineData(0.0, 1, 1.0)]
    [InlineData(0.0, 2, PositiveInfinity)]
    [InlineData(0.0, 3, PositiveInfinity)]
    [InlineData(-8.0, 3, 1.0 / 12)]
    [InlineData(4.0, 2, 0.25)]
    [InlineData(2.0, -1, -0.25)]
    [InlineData(0.0, -1, NegativeInfinity)]
    public void RootN_AtZerosAndNegatives_IsExact(double x, int n, double expected)
    {
        AssertBits.Equal(expected, Partial(RuleTable.Of(Primitives.RootN), 0, x, n), $"root({x}, {n})");
    }

    [Fact]
    public void RootN_WithAKnownDegree_NeedsNoPower()
    {
        ProgramBuilder builder = new();
        Expr[] arguments = [new(builder, builder.Parameter(IrType.Double, "x")), new(builder, builder.Constant(Literal.Integer("int", 3)))];
        Expr partial = RuleTable.Of(Primitives.RootN).Partials[0]!(arguments, Expr.Apply(Primitives.RootN, arguments));
        Program program = builder.ToProgram([partial.Value]);
        Assert.DoesNotContain(program.Body.Instructions, static instruction => instruction.Primitive == Primitives.Pow);
        Assert.Equal(1.0 / 12, ReflectionInterpreter.Run(program, 8.0)[0]);
    }

    [Fact]
    public void Pow_OfAKnownPositiveBase_NeedsNoTest()
    {
        ProgramBuilder builder = new();
        Expr[] arguments = [new(builder, builder.Constant(Literal.Real("double", 2))), new(builder, builder.Parameter(IrType.Double, "p"))];
        Expr partial = RuleTable.Of(Primitives.Pow).Partials[1]!(arguments, Expr.Apply(Primitives.Pow, arguments));
        Assert.True(partial.IsValue);
        Assert.Equal(8 * Math.Log(2), ReflectionInterpreter.Run(builder.ToProgram([partial.Value]), 3.0)[0]);
    }

    private static Program KnownExponent(double p, IrType type)
    {
        ProgramBuilder builder = new();
        Expr[] arguments = [new(builder, builder.Parameter(type, "x")), new(builder, builder.Constant(Literal.Real(type.Element, p)))];
        Expr y = Expr.Apply(Primitives.Pow, arguments);
        return builder.ToProgram([RuleTable.Of(Primitives.Pow).Partials[0]!(arguments, y).In(y)]);
    }

    private static double Partial(Rule rule, int index, params object[] point) =>
        (double)ReflectionInterpreter.Run(RuleSamples.Of(rule, index, point), point)[1];
}
