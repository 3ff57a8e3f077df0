using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Nested;

/// <summary>Methods that call generated derivatives, and are differentiated themselves.</summary>
public class NestedTests : PointTests
{
    private static readonly Type[] Cases = [typeof(NestedScalars), typeof(NestedTensors)];

    public static TheoryData<string, int> Points => PointsOf(Cases);

    [Theory]
    [MemberData(nameof(Points))]
    public void DerivativeOfADerivative_IsThatOfDifferences(string method, int point) => Check(method, point, Cases);

    [Fact]
    public void Method_OfAnInstance_IsDifferentiatedTwice() =>
        Close.Number(2 * Math.Exp(1.5 * 0.4) * (2 * 1.5 + 1.5 * 1.5 * 0.4), new Growth(1.5).TwiceSlopeGradient(0.4), 1e-14);

    [Fact]
    public void Method_OfFloats_IsDifferentiatedTwice() =>
        Assert.Equal(2 * Math.Cos(0.4) - 0.4 * Math.Sin(0.4), NestedScalars.FloatSlopeGradient(0.4f), 1e-6);

    [Fact]
    public void WhatTheMethodThrows_ItsDerivativesThrow() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => NestedScalars.GuardedSlopeGradient(-6));
}

public partial class Growth(double rate)
{
    private readonly double _rate = rate;

    [Differentiable]
    public double Value(double t) => Math.Exp(_rate * t) * t;

    [Differentiable]
    public double TwiceSlope(double t) => ValueGradient(t) * 2;
}
