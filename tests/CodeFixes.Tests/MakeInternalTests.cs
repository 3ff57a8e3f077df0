using SymbolicGrad.CodeFixes.Tests.Harness;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class MakeInternalTests
{
    [Fact]
    public Task HiddenMembersOfParameters_BecomeInternal() => Verify.FixesAsync(
        new MakeInternal(),
        """
        using SymbolicGrad;

        [Parameters]
        partial class Model
        {
            /// <summary>Documented.</summary>
            private double _slope;
            double _offset;
            protected double Scale { get; set; }
            private protected double _shift;
            [Constant] private double _fixed = 1;
            private readonly int _count = 3;
            public double Visible;

            public double Value => _slope + _offset + Scale + _fixed + _count + _shift;
        }
        """,
        """
        using SymbolicGrad;

        [Parameters]
        partial class Model
        {
            /// <summary>Documented.</summary>
            internal double _slope;
            internal double _offset;
            internal double Scale { get; set; }
            internal double _shift;
            [Constant] private double _fixed = 1;
            private readonly int _count = 3;
            public double Visible;

            public double Value => _slope + _offset + Scale + _fixed + _count + _shift;
        }
        """);

    [Fact]
    public Task HiddenConstantOfACalledMethod_BecomesInternal() => Verify.FixesAsync(
        new MakeInternal(),
        [
            """
            using SymbolicGrad;

            static partial class C
            {
                [Differentiable]
                static double F(double x) => Scaling.Scale(x);
            }
            """,
            """
            static class Scaling
            {
                private static readonly double s_factor = System.Environment.ProcessorCount;

                internal static double Scale(double x) => x * s_factor;
            }
            """,
        ],
        [
            """
            using SymbolicGrad;

            static partial class C
            {
                [Differentiable]
                static double F(double x) => Scaling.Scale(x);
            }
            """,
            """
            static class Scaling
            {
                internal static readonly double s_factor = System.Environment.ProcessorCount;

                internal static double Scale(double x) => x * s_factor;
            }
            """,
        ]);

    [Fact]
    public Task ValueInAHiddenType_MakesTheTypeInternal() => Verify.FixesAsync(
        new MakeInternal(),
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x) => Scaling.Scale(x);
        }

        static class Scaling
        {
            internal static double Scale(double x) => x * Factors.First;

            private static class Factors
            {
                internal static readonly double First = System.Environment.ProcessorCount;
            }
        }
        """,
        """
        using SymbolicGrad;

        static partial class C
        {
            [Differentiable]
            static double F(double x) => Scaling.Scale(x);
        }

        static class Scaling
        {
            internal static double Scale(double x) => x * Factors.First;

            internal static class Factors
            {
                internal static readonly double First = System.Environment.ProcessorCount;
            }
        }
        """);

    [Fact]
    public async Task OtherProblemOfParameters_HasNoFix() => Assert.Empty(await Verify.TitlesAsync(
        new MakeInternal(),
        "[SymbolicGrad.Parameters] partial class Model { public double X; public float Y; }"));

    [Fact]
    public async Task OverriddenMember_HasNoFix() => Assert.Empty(await Verify.TitlesAsync(
        new MakeInternal(),
        """
        abstract class Base { protected abstract double X { get; set; } }

        [SymbolicGrad.Parameters]
        partial class Model : Base { protected override double X { get; set; } }
        """));
}
