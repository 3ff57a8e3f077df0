using SymbolicGrad.CodeFixes.Tests.Harness;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class MarkConstantTests
{
    [Fact]
    public Task ParametersWithoutDerivative_BecomeConstants() => Verify.FixesAsync(
        new MarkConstant(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x, object tag, int[] rows) => x * x;

            [Differentiable]
            static double G(
                double x,
                // Ignored.
                object tag) => x * x;
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x, [Constant] object tag, int[] rows) => x * x;

            [Differentiable]
            static double G(
                double x,
                // Ignored.
                [Constant] object tag) => x * x;
        }
        """);

    [Fact]
    public async Task OutParameter_HasNoFix() => Assert.Empty(await Verify.TitlesAsync(
        new MarkConstant(),
        "static partial class C { [SymbolicGrad.Differentiable] static double F(double x, out double y) { y = x; return x; } }"));
}
