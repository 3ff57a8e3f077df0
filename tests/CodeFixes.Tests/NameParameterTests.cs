using SymbolicGrad.CodeFixes.Tests.Harness;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class NameParameterTests
{
    [Fact]
    public Task MisspeltNames_BecomeTheNearestParameters() => Verify.FixesAsync(
        new NameParameter(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable(WithRespectTo = ["wieght", nameof(bias)])]
            [Differentiable(Name = "Second", WithRespectTo = new[] { "Biass" })]
            [Differentiable(Name = "Third", WithRespectTo = new string[] { "weights", "bia" })]
            static double F(double x, double weight, double bias) => x * weight + bias;
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable(WithRespectTo = [nameof(weight), nameof(bias)])]
            [Differentiable(Name = "Second", WithRespectTo = new[] { nameof(bias) })]
            [Differentiable(Name = "Third", WithRespectTo = new string[] { nameof(weight), nameof(bias) })]
            static double F(double x, double weight, double bias) => x * weight + bias;
        }
        """);

    [Fact]
    public Task NamesLikeNoParameterAndConstants_AreRemoved() => Verify.FixesAsync(
        new NameParameter(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable(WithRespectTo = [nameof(n), nameof(x), nameof(x), "temperature", nameof(c)])]
            static double F(double x, double y, int n, [Constant] double c) => x * y * n * c;
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable(WithRespectTo = [nameof(x), nameof(x)])]
            static double F(double x, double y, int n, [Constant] double c) => x * y * n * c;
        }
        """);

    [Fact]
    public Task ModelItself_IsNamedThis() => Verify.FixesAsync(
        new NameParameter(),
        """
        using SymbolicGrad;

        [Parameters]
        partial record Line(double Slope)
        {
            [Differentiable(WithRespectTo = ["thsi", "@event"])]
            public double At(double @event) => Slope * @event;
        }
        """,
        """
        using SymbolicGrad;

        [Parameters]
        partial record Line(double Slope)
        {
            [Differentiable(WithRespectTo = ["this", nameof(@event)])]
            public double At(double @event) => Slope * @event;
        }
        """);

    [Fact]
    public async Task OnlyNameLikeNoParameter_HasNoFix() => Assert.Empty(await Verify.TitlesAsync(
        new NameParameter(),
        """static partial class C { [SymbolicGrad.Differentiable(WithRespectTo = ["temperature"])] static double F(double x) => x * x; }"""));

    [Fact]
    public async Task LightBulb_NamesWhatItReplacesAndRemoves() => Assert.Equal(
        ["Replace 'wieght' by 'weight', Remove 'q'"],
        await Verify.TitlesAsync(
            new NameParameter(),
            """static partial class C { [SymbolicGrad.Differentiable(WithRespectTo = ["wieght", "q"])] static double F(double weight) => weight * weight; }"""));
}
