namespace SymbolicGrad.Runtime.Tests.Checks;

public class GradientCheckScalarTests
{
    private static double Energy(double x, double y) => Math.Sin(x * y) + x * x;

    private static (double x, double y) EnergyGradient(double x, double y) =>
        (y * Math.Cos(x * y) + 2 * x, x * Math.Cos(x * y));

    [Fact]
    public void RightGradient_Passes()
    {
        GradientCheckResult result = GradientCheck.Run(Energy, EnergyGradient, 1.0, 2.0);

        Assert.True(result.Passed);
        Assert.Equal((2, 0), (result.EntryCount, result.OffCount));
        Assert.Same(result, result.ThrowIfOff());
    }

    [Fact]
    public void WrongPartial_IsNamedAsItsAuthorNamedIt()
    {
        GradientCheckResult result = GradientCheck.Run(
            (double price, double volatility) => price * price * volatility,
            (price, volatility) => (2 * price * volatility, price),
            3.0, 0.5);

        Assert.False(result.Passed);
        Assert.Equal(("volatility", 3.0, 1), (result.Entry, result.Analytic, result.OffCount));
        Assert.Equal(9, result.Numeric, 1e-9);
        Assert.Equal(2.0 / 3, result.RelativeError, 1e-9);
        Assert.Equal(1e-7, result.Tolerance);
    }

    [Fact]
    public void Message_SaysEntryBothValuesAndTheError()
    {
        var error = Assert.Throws<GradientCheckException>(
            () => GradientCheck.Run((double x) => 2 * x, x => 3.0, 1.25).ThrowIfOff());

        Assert.Equal("∂f/∂x: the gradient says 3, central differences 2 (relative error 0.33, tolerance 1E-7).", error.Message);
        Assert.Equal("x", error.Result.Entry);
    }

    [Fact]
    public void Message_WithSeveralEntriesOff_CountsThem()
    {
        GradientCheckResult result = GradientCheck.Run((double x, double y, double z) => x + y + z, (x, y, z) => (1, 2, 4), 1.0, 1.0, 1.0);
        Assert.EndsWith(" 2 of 3 entries are off; this one is the furthest.", result.ToString());
        Assert.StartsWith("∂f/∂z: the gradient says 4, central differences 1 ", result.ToString());
    }

    [Fact]
    public void OneThroughFourScalars_AreVariedEachOnItsOwn()
    {
        Assert.True(GradientCheck.Run(Math.Exp, Math.Exp, 0.3).Passed);
        Assert.True(GradientCheck.Run(
            (double x, double y, double z) => x * y / z, (x, y, z) => (y / z, x / z, -x * y / (z * z)), 2.0, 3.0, 4.0).Passed);
        GradientCheckResult four = GradientCheck.Run(
            (double a, double b, double c, double d) => a * b - c * d, (a, b, c, d) => (b, a, -d, c), 2.0, 3.0, 4.0, 5.0);
        Assert.Equal(("d", 4.0), (four.Entry, four.Analytic));
        Assert.Equal(-4, four.Numeric, 1e-9);
    }

    [Fact]
    public void Float_PassesWithinItsOwnTolerance()
    {
        GradientCheckResult right = GradientCheck.Run(MathF.Tanh, x => 1 - MathF.Tanh(x) * MathF.Tanh(x), 0.7f);
        GradientCheckResult wrong = GradientCheck.Run(MathF.Tanh, x => 1.01f * (1 - MathF.Tanh(x) * MathF.Tanh(x)), 0.7f);

        Assert.True(right.Passed);
        Assert.Equal(1e-3, right.Tolerance);
        Assert.False(wrong.Passed);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.5)]
    [InlineData(1e8)]
    public void Domain_ThatEndsNearThePoint_IsRespected(double x) =>
        Assert.True(GradientCheck.Run(Math.Log, x => 1 / x, x).Passed);

    [Theory]
    [InlineData(1)]
    [InlineData(16 * Math.PI)]
    [InlineData(1000)]
    public void FastOscillation_IsResolved(double frequency) =>
        Assert.True(GradientCheck.Run((double x) => Math.Sin(frequency * x), x => frequency * Math.Cos(frequency * x), 1.0).Passed);

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public void Error_IsJudgedRelativeToTheDerivative(double scale)
    {
        Assert.True(GradientCheck.Run((double x) => scale * x * x * x, x => scale * 3 * x * x, 1.5).Passed);
        Assert.False(GradientCheck.Run((double x) => scale * x * x * x, x => scale * 3 * x * x * (1 + 1e-6), 1.5).Passed);
    }

    [Fact]
    public void ZeroDerivative_IsNotSpoiledByRounding() =>
        Assert.True(GradientCheck.Run((double x, double y) => Math.Exp(y) + Math.Cos(x), (x, y) => (0, Math.Exp(y)), 0.0, 3.0).Passed);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NonFiniteGradient_IsOff(double derivative)
    {
        GradientCheckResult result = GradientCheck.Run((double x) => x, _ => derivative, 1.0);
        Assert.False(result.Passed);
        Assert.Equal(double.PositiveInfinity, result.RelativeError);
    }

    [Fact]
    public void NoFiniteValues_IsOff()
    {
        GradientCheckResult result = GradientCheck.Run(Math.Sqrt, _ => 1.0, -5.0);
        Assert.False(result.Passed);
        Assert.StartsWith("∂f/∂d: the gradient says 1, central differences found no finite values ", result.ToString());
    }

    [Fact]
    public void DerivativeOfABranchAtAKink_IsOff() =>
        Assert.False(GradientCheck.Run(Math.Abs, x => x >= 0 ? 1.0 : -1.0, 0.0).Passed);
}
