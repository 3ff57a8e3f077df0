using System.Runtime.CompilerServices;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Emission;

/// <summary>Golden files of code on numbers; each is also run and compared with differences.</summary>
public sealed class ScalarCodeTests
{
    [Fact]
    public void Energy() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, double y) => Math.Sin(x * y) + x * x;
        }
        """,
        [[1, 2], [-0.3, 0.8]]);

    [Fact]
    public void BranchesAndEarlyReturn() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, double y)
            {
                if (x < 0)
                    return y * y;
                double a = x * y;
                if (y > 1)
                    a = Math.Exp(a);
                return a * x;
            }
        }
        """,
        [[-1, 2], [0.5, 2], [0.5, 0.3]]);

    [Fact]
    public void SecondDerivative() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double Bell(double x) => Math.Exp(-x * x);

            [Differentiable]
            public static double F(double x) => BellGradient(x);
        }
        """,
        [[0.7], [-0.2]]);

    [Fact]
    public void StableSigmoid() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x)
            {
                if (x >= 0)
                    return 1 / (1 + Math.Exp(-x));
                double e = Math.Exp(x);
                return e / (1 + e);
            }
        }
        """,
        [[0.7], [-0.7], [20]]);

    [Fact]
    public void BlackScholes() => Check(
        """
        public static partial class Tested
        {
            /// <summary>The price of a call.</summary>
            [Differentiable]
            public static double F(double spot, double strike, double volatility, double rate, double maturity)
            {
                double deviation = volatility * Math.Sqrt(maturity);
                double d1 = (Math.Log(spot / strike) + (rate + volatility * volatility / 2) * maturity) / deviation;
                return spot * NormalCdf(d1) - strike * Math.Exp(-rate * maturity) * NormalCdf(d1 - deviation);
            }
        }
        """,
        [[100, 95, 0.2, 0.03, 1.5]]);

    [Fact]
    public void Constants() => Check(
        """
        public static partial class Tested
        {
            private static readonly double s_scale = 2.5;
            private const double Half = 0.5;

            [Differentiable]
            public static double F(double x) => s_scale * x * x + Half * x - Math.PI / x + 1e-3;
        }
        """,
        [[0.7], [-2]]);

    [Fact]
    public void Kinks() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, double y) => Math.Abs(x / 3) + Math.Max(x, y * y) * Math.Clamp(y, -1, 1);
        }
        """,
        [[0.7, 0.2], [-1.5, 2], [-1.5, 0.9]]);

    [Fact]
    public void Loop() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, double y)
            {
                double s = x;
                for (int i = 0; i < 5; i++)
                    s = s * y + Math.Sin(s);
                return s;
            }
        }
        """,
        [[0.7, 0.2], [-0.5, 1.1]]);

    [Fact]
    public void Float()
    {
        GeneratedAssembly assembly = Verify.Generates(
            """
            public static partial class Tested
            {
                [Differentiable]
                public static float F(float x, float y) => MathF.Exp(-x) * y + 0.1f * x / 3;
            }
            """);
        (float dx, float dy) = ((float, float))assembly.Call("FGradient", 0.5f, 2f);
        Assert.Equal(-2 * Math.Exp(-0.5) + 0.1 / 3, dx, 1e-6);
        Assert.Equal(Math.Exp(-0.5), dy, 1e-6);
    }

    [Fact]
    public void TupleResult()
    {
        GeneratedAssembly assembly = Verify.Generates(
            """
            public static partial class Tested
            {
                [Differentiable]
                public static (double Radius, double Angle) F(double x, double y) => (Math.Sqrt(x * x + y * y), Math.Atan2(y, x));
            }
            """);
        // Of the polar coordinates of (3, 4): the radius grows by (3, 4)/5, the angle by (−4, 3)/25.
        Assert.Equal([3 / 5.0, 4 / 5.0], GeneratedAssembly.Numbers(assembly.Call("FGradient", 3.0, 4.0, (1.0, 0.0))), new Within(1e-15));
        Assert.Equal([-4 / 25.0, 3 / 25.0], GeneratedAssembly.Numbers(assembly.Call("FGradient", 3.0, 4.0, (0.0, 1.0))), new Within(1e-15));
    }

    [Fact]
    public void Refused() => Verify.GeneratesStub(
        "public static partial class Tested { [Differentiable] public static double F(double x) { {|SG0111:lock (typeof(Tested)) { }|} return x; } }");

    private static void Check(string source, double[][] points, [CallerMemberName] string test = "")
    {
        GeneratedAssembly assembly = Verify.Generates(source, test);
        foreach (double[] point in points)
            Gradient.Check(assembly.Type("Tested"), "F", point);
    }
}
