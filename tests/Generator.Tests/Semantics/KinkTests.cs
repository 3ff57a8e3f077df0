using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Semantics;

/// <summary>The reference of semantics, line by line, on generated code: what a derivative is where there are two, or none.</summary>
public sealed class KinkTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("Math.Abs(x)", 0, 1)]
    [InlineData("Math.Abs(x)", -0.0, 1)]
    [InlineData("Math.Abs(x)", -2, -1)]
    [InlineData("Math.Abs(-x)", 0, -1)]
    [InlineData("Math.Abs(x / 3)", 0, 1.0 / 3)]
    [InlineData("x >= 0 ? x : -x", 0, 1)]
    [InlineData("Math.Max(x, 2)", 2, 1)]
    [InlineData("Math.Max(2, x)", 2, 0)]
    [InlineData("Math.Min(x, 2)", 2, 1)]
    [InlineData("Math.Min(2, x)", 2, 0)]
    [InlineData("Math.Max(x, x * x)", 1, 1)]
    [InlineData("Math.Clamp(x, -1, 2)", -1, 1)]
    [InlineData("Math.Clamp(x, -1, 2)", 2, 1)]
    [InlineData("Math.Clamp(x, -1, 2)", 2.5, 0)]
    [InlineData("Math.Clamp(x, -1, 2)", -1.5, 0)]
    [InlineData("Math.Clamp(5, x, 2 * x)", 2, 2)]
    [InlineData("Math.Clamp(1, x, 2 * x)", 2, 1)]
    [InlineData("Relu(x)", 0, 0)]
    [InlineData("Relu(x)", 1e-300, 1)]
    [InlineData("x > 0 ? x : 0", 0, 0)]
    [InlineData("Math.Floor(x) * x", 2, 2)]
    [InlineData("Math.Ceiling(x) * x", 1.5, 2)]
    [InlineData("Math.Round(x) * x", 2.4, 2)]
    [InlineData("Math.Truncate(x) * x", -2.5, -2)]
    [InlineData("Math.Sign(x) * x", -3, -1)]
    [InlineData("Math.Sqrt(x)", 0, Infinity)]
    [InlineData("Math.Sqrt(x)", 4, 0.25)]
    [InlineData("Math.Pow(x, 2)", 0, 0)]
    [InlineData("Math.Pow(x, 2)", -3, -6)]
    [InlineData("Math.Pow(x, 3)", -2, 12)]
    [InlineData("Math.Pow(x, -2)", -2, 0.25)]
    [InlineData("Math.Pow(x, 1)", 0, 1)]
    [InlineData("Math.Pow(x, 0) + x", 0, 1)]
    [InlineData("Math.Pow(x, 0.0) * x", -3, 1)]
    [InlineData("Math.Pow(0, x)", 2, 0)]
    [InlineData("Math.Pow(2, x)", 0, 0.69314718055994529)]
    [InlineData("x % 3", -7, 1)]
    [InlineData("-7 % x", 3, 2)]
    [InlineData("7 % x", -3, 2)]
    [InlineData("x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x))", 0, 0.25)]
    [InlineData("Sigmoid(x)", 0, 0.25)]
    [InlineData("x == 0 ? 0 : x * Math.Log(x)", 0, 0)]
    [InlineData("x > 0 ? Math.Sqrt(x) : 0", 0, 0)]
    [InlineData("x > 1 ? Math.Sqrt(x - 1) : 3 * x", 1, 3)]
    [InlineData("x > 1e-8 ? Math.Atan2(x, x) : 0", 0, 0)]
    [InlineData("Derivative.Stop(x) * x", 3, 3)]
    public void Derivative_IsThatOfTheBranchTaken(string expression, double x, double expected)
    {
        GeneratedAssembly assembly = Verify.Runs($"#pragma warning disable SG0202\npublic static partial class Tested {{ [Differentiable] public static double F(double x) => {expression}; }}");
        Assert.Equal(expected, (double)assembly.Call("FGradient", x), new Within(1e-15));
        (double value, double gradient) = ((double, double))assembly.Call("FValueAndGradient", x);
        Assert.Equal(BitConverter.DoubleToInt64Bits((double)assembly.Call("F", x)), BitConverter.DoubleToInt64Bits(value));
        Assert.Equal(expected, gradient, new Within(1e-15));
    }

    [Theory]
    [InlineData("Math.Max(x, y)", 1, 0)]
    [InlineData("Math.Min(x, y)", 1, 0)]
    [InlineData("Math.Max(y, x)", 0, 1)]
    [InlineData("x >= y ? x : y", 1, 0)]
    [InlineData("x > y ? x : y", 0, 1)]
    public void Tie_GoesToTheFirst(string expression, double dx, double dy)
    {
        GeneratedAssembly assembly = Verify.Runs($"public static partial class Tested {{ [Differentiable] public static double F(double x, double y) => {expression}; }}");
        Assert.Equal((dx, dy), assembly.Call("FGradient", 2.0, 2.0));
    }

    [Theory]
    [InlineData("double unused = Math.Sqrt(x) / x; return 2 * x;", 0, 2)]
    [InlineData("double a = Math.Log(x); if (x <= 0) a = 5 * x; return a;", 0, 5)]
    [InlineData("double a = Math.Log(x) * 0; return x > 0 ? a + x : 7 * x;", 0, 7)]
    [InlineData("double a = Math.Sqrt(x); double b = x > 0 ? a : 3 * x; return b;", 0, 3)]
    [InlineData("double a = Math.Exp(x); double b = 1 + a; return x > 700 ? x : Math.Log(b);", 1000, 1)]
    [InlineData("double a = Math.Log(x); return a > -100 ? a : 2 * x;", 0, 2)]
    [InlineData("double a = Math.Log(x), b = a * a; double c = x > 0 ? b : x; if (x > 1) c += a; return c;", 0, 1)]
    [InlineData("double r = Math.Sqrt(x); if (x > 1) { if (x > 2) return r; return 3 * r; } return x;", 0, 1)]
    [InlineData("if (x > 0) { double a = 1 / (x - 1); return a; } return 4 * x;", 0, 4)]
    [InlineData("bool isPositive = x > 0; double a = isPositive ? Math.Log(x) : 0; return isPositive ? a : x;", -1, 1)]
    public void WhatIsNotUsed_ContributesNothing(string body, double x, double expected)
    {
        GeneratedAssembly assembly = Verify.Runs($"public static partial class Tested {{ [Differentiable] public static double F(double x) {{ {body} }} }}");
        Assert.Equal(expected, assembly.Call("FGradient", x));
    }
}
