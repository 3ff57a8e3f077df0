using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Semantics;

public sealed class ValueTests
{
    // Rewriting that is right for numbers alone would change one of these.
    private static readonly double[] s_specials =
        [0, -0.0, 1, -1, 0.1, -3.7, 1e-308, 5e-324, 1e308, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, Math.PI, 1.0 / 3];

    [Theory]
    [InlineData("x - x")]
    [InlineData("x / x")]
    [InlineData("x * 0 + y")]
    [InlineData("x + 0")]
    [InlineData("0 - x")]
    [InlineData("x + -0.0")]
    [InlineData("-(x - y)")]
    [InlineData("-(-x)")]
    [InlineData("(x + y) - y")]
    [InlineData("x * y / y")]
    [InlineData("x / 3")]
    [InlineData("x / 4")]
    [InlineData("x * 0.1 * 10")]
    [InlineData("x + (y + 0.1)")]
    [InlineData("x + y + 0.1")]
    [InlineData("x * 2 + x")]
    [InlineData("(x + y) * (x - y)")]
    [InlineData("Math.Pow(x, 2) + Math.Pow(x, 3) + Math.Pow(x, 0.5)")]
    [InlineData("Math.Sqrt(x * x)")]
    [InlineData("Math.Exp(Math.Log(x))")]
    [InlineData("Math.Max(x, y) + Math.Min(x, y)")]
    [InlineData("x > y ? x : y")]
    [InlineData("x < y || x == y ? x + 1 : y * 2")]
    [InlineData("!(x < y) ? x : y")]
    [InlineData("(float)x * y")]
    [InlineData("Math.FusedMultiplyAdd(x, y, x)")]
    public void Value_HasTheBitsOfTheMethod(string expression)
    {
        GeneratedAssembly assembly = Verify.Runs($"#pragma warning disable CS1718\npublic static partial class Tested {{ [Differentiable] public static double F(double x, double y) => {expression}; }}");
        foreach (double x in s_specials)
        {
            foreach (double y in s_specials)
            {
                (double value, _) = ((double, (double, double)))assembly.Call("FValueAndGradient", x, y);
                Assert.Equal(BitConverter.DoubleToInt64Bits((double)assembly.Call("F", x, y)), BitConverter.DoubleToInt64Bits(value));
            }
        }
    }

    [Fact]
    public void FastMath_MaySimplify()
    {
        GeneratedAssembly assembly = Verify.Runs("public static partial class Tested { [Differentiable(FastMath = true)] public static double F(double x) => (x - x) * Math.Exp(x) + x; }");
        Assert.Equal(1.0, assembly.Call("FGradient", double.PositiveInfinity));
        Assert.Equal(1.0, assembly.Call("FGradient", 0.5));
    }

    [Fact]
    public void Inputs_StayAsTheyAre()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class Tested
            {
                [Differentiable]
                public static double F(Vector<double> x, Matrix<double> m, double s)
                {
                    s *= 2;
                    x = Sigmoid(x * s);
                    return Sum(m * x);
                }
            }
            """);
        double[] entries = [0.5, -1];
        double[] rows = [1, 2, 3, 4];
        assembly.Call("FValueAndGradient", new Vector<double>(entries), new Matrix<double>(rows, 0, 2, 2), 1.5);
        Assert.Equal([0.5, -1], entries);
        Assert.Equal([1, 2, 3, 4], rows);
    }
}
