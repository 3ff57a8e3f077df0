using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>What no graph has is an error of the method that asks for one.</summary>
public sealed class GraphRefusalTests
{
    [Theory]
    [InlineData("{ double y = x; {|SG0007:for (int i = 0; i < n; i++) y *= x;|} return y; }")]
    [InlineData("{ if ({|SG0007:x > 0|}) return x * x; return -x; }")]
    [InlineData("{ double[] y = {|SG0007:new double[3]|}; y[0] = x; return y[n]; }")]
    [InlineData("=> {|SG0007:Math.Clamp(x, 0, n)|};")]
    [InlineData("=> 1 + ({|SG0007:x > 0|} ? x : 0.5 * x);")]
    [InlineData("{ double s = Math.Sin(x); return Square(s) + {|SG0007:Math.FusedMultiplyAdd(s, x, n)|}; }")]
    public void WhatAGraphDoesNotHave_IsRefused(string body) => Verify.Reports(
        $$"""
        public static partial class Tested
        {
            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
            public static double F(double x, int n) {{body}}
        }
        """);

    [Fact]
    public void WithoutAGraph_TheSameMethodIsFine() => Verify.Reports(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, int n) { double y = x; for (int i = 0; i < n; i++) y *= x; return y; }
        }
        """);
}
