using HandWritten;
using F = HandWritten.Functions;

namespace SymbolicGrad.Integration.Tests.SpecialFunctions;

/// <summary>The ends of the domains.</summary>
public sealed class RuleEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void FarOut_ProbabilitiesHaveNoSlope()
    {
        Assert.All(new[] { 30.0, 1e200, Infinity }, static x =>
        {
            Assert.Equal(0, F.ErfGradient(x));
            Assert.Equal(0, F.ErfcGradient(-x));
            Assert.Equal(0, F.LogisticGradient(-1e3 * x));
            Assert.Equal((0, 0, 0), F.NormalCdfGradient(0, 1, -2 * x));
            Assert.Equal((0, 0, 0), F.NormalPdfGradient(0, 1, 2 * x));
        });
    }

    [Fact]
    public void EndsOfInverses_AreVertical()
    {
        Assert.Equal(Infinity, F.ErfInvGradient(1));
        Assert.Equal(Infinity, F.ErfInvGradient(-1));
        Assert.Equal(Infinity, F.NormalInvCdfGradient(0, 1, 0).x);
        Assert.Equal(Infinity, F.LogitGradient(0));
    }

    [Theory]
    [InlineData(0.5, Infinity)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void IncompleteFunctionsAtZero_HaveTheSlopeOfThePower(double a, double expected)
    {
        Assert.Equal(expected, F.GammaLowerIncompleteGradient(a, 0));
        Assert.Equal(expected, F.BetaIncompleteGradient(a, 1, 0));
        Assert.Equal(expected, F.BetaIncompleteGradient(1, a, 1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    public void BesselFunctionsAtZero(double n, double expected)
    {
        Assert.Equal(expected, F.BesselJGradient(n, 0));
        Assert.Equal(expected, F.BesselIGradient(n, 0));
        Assert.Equal(Infinity, F.BesselYGradient(n, 0));
        Assert.Equal(-Infinity, F.BesselKGradient(n, 0));
    }

    [Fact]
    public void SphericalBesselFunctionsAtZero() =>
        Assert.Equal([0, 1 / 3.0, 0, Infinity], new[] { 0, 1, 2, 0.5 }.Select(static n => F.SphericalBesselJGradient(n, 0)));

    [Fact]
    public void PolyGammaAtItsPole_IsInfinite()
    {
        Assert.Equal(Infinity, PolyGamma.Of(1, 0));
        Assert.Equal(Infinity, PolyGamma.Of(1, -3));
        Assert.Equal(Infinity, PolyGamma.Of(1, 1e-300));
        Assert.Equal(0, PolyGamma.Of(3, Infinity));
        Assert.Equal(double.NaN, PolyGamma.Of(2, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(static () => PolyGamma.Of(0, 1));
    }

    [Fact]
    public void NaN_StaysNaN()
    {
        Assert.Equal(double.NaN, F.ErfGradient(double.NaN));
        Assert.Equal(double.NaN, F.GammaLnGradient(double.NaN));
        Assert.Equal(double.NaN, F.NormalCdfGradient(0, 1, double.NaN).x);
    }
}
