using SymbolicGrad.CodeFixes.Tests.Harness;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class StopDerivativeTests
{
    [Fact]
    public Task Casts_GetStopAroundTheirValue() => Verify.FixesAsync(
        new StopDerivative(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x, float y) => x * (int)x + y * (long)(x * y) + x * (byte)y;
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x, float y) => x * (int)Derivative.Stop(x) + y * (long)Derivative.Stop(x * y) + x * (byte)Derivative.Stop(y);
        }
        """);

    [Fact]
    public Task CastInAMethodOfAnotherFile_IsFixedThereOnce() => Verify.FixesAsync(
        new StopDerivative(),
        [
            """
            using SymbolicGrad;

            static partial class C
            {
                [Differentiable]
                static double F(double x) => x * Helper.Whole(x);

                [Differentiable]
                static double G(double x) => x / Helper.Whole(x);
            }
            """,
            """
            static class Helper
            {
                internal static double Whole(double x) => (int)(/* towards zero */ x);
            }
            """,
        ],
        [
            """
            using SymbolicGrad;

            static partial class C
            {
                [Differentiable]
                static double F(double x) => x * Helper.Whole(x);

                [Differentiable]
                static double G(double x) => x / Helper.Whole(x);
            }
            """,
            """
            static class Helper
            {
                internal static double Whole(double x) => (int)SymbolicGrad.Derivative.Stop(/* towards zero */ x);
            }
            """,
        ]);

    [Fact]
    public Task CastInsideACast_IsFixedToo() => Verify.FixesAsync(
        new StopDerivative(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x) => x * (int)(x + (int)x);
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x) => x * (int)Derivative.Stop(x + (int)Derivative.Stop(x));
        }
        """);
}
