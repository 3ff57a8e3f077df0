using SymbolicGrad.CodeFixes.Tests.Harness;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class DeclarePartialTests
{
    [Fact]
    public Task TypeWithModifiers_GetsPartialLast() => Verify.FixesAsync(
        new DeclarePartial(),
        """
        using SymbolicGrad;

        /// <summary>Documented.</summary>
        public static class C
        {
            [Differentiable]
            public static double F(double x) => x * x;
        }
        """,
        """
        using SymbolicGrad;

        /// <summary>Documented.</summary>
        public static partial class C
        {
            [Differentiable]
            public static double F(double x) => x * x;
        }
        """);

    [Fact]
    public Task TypeWithoutModifiers_KeepsItsCommentBefore() => Verify.FixesAsync(
        new DeclarePartial(),
        """
        using SymbolicGrad;

        // A comment.
        struct S
        {
            [Differentiable]
            public static double F(double x) => x * x;
        }
        """,
        """
        using SymbolicGrad;

        // A comment.
        partial struct S
        {
            [Differentiable]
            public static double F(double x) => x * x;
        }
        """);

    [Fact]
    public Task ParametersRecord_GetsPartial() => Verify.FixesAsync(
        new DeclarePartial(),
        """
        using SymbolicGrad;

        [Parameters]
        public sealed record Dense(Matrix<double> W, Vector<double> B);

        [Parameters]
        readonly record struct Line(double Slope, double Offset);
        """,
        """
        using SymbolicGrad;

        [Parameters]
        public sealed partial record Dense(Matrix<double> W, Vector<double> B);

        [Parameters]
        readonly partial record struct Line(double Slope, double Offset);
        """);

    [Fact]
    public Task NestedTypes_GetPartialUpToTheOutermost() => Verify.FixesAsync(
        new DeclarePartial(),
        """
        using SymbolicGrad;

        class Outer
        {
            internal class Middle<T>
            {
                private static class Inner
                {
                    [Differentiable]
                    internal static double F(double x) => x * x;
                }
            }
        }
        """,
        """
        using SymbolicGrad;

        partial class Outer
        {
            internal partial class Middle<T>
            {
                private static partial class Inner
                {
                    [Differentiable]
                    internal static double F(double x) => x * x;
                }
            }
        }
        """);

    [Fact]
    public Task TypesInSeveralFiles_AreChangedInEach() => Verify.FixesAsync(
        new DeclarePartial(),
        [
            """
            partial class Outer
            {
                // In another file than the method, and the first of two parts.
                class Inner { public const double Factor = 2; }
            }
            """,
            """
            using SymbolicGrad;

            partial class Outer
            {
                class Other
                {
                    [Differentiable]
                    public static double F(double x) => x * Inner.Factor;

                    [Differentiable]
                    public static double G(double x) => x / Inner.Factor;
                }
            }

            class Apart
            {
                [Differentiable]
                public static double F(double x) => x * x;
            }
            """,
        ],
        [
            """
            partial class Outer
            {
                // In another file than the method, and the first of two parts.
                class Inner { public const double Factor = 2; }
            }
            """,
            """
            using SymbolicGrad;

            partial class Outer
            {
                partial class Other
                {
                    [Differentiable]
                    public static double F(double x) => x * Inner.Factor;

                    [Differentiable]
                    public static double G(double x) => x / Inner.Factor;
                }
            }

            partial class Apart
            {
                [Differentiable]
                public static double F(double x) => x * x;
            }
            """,
        ]);

    [Fact]
    public async Task LightBulb_NamesTheType() => Assert.Equal(
        ["Declare 'C' partial"],
        await Verify.TitlesAsync(new DeclarePartial(), "class C { [SymbolicGrad.Differentiable] static double F(double x) => x * x; }"));
}
