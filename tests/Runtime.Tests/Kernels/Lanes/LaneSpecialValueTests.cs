using System.Numerics;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

public class SingleLaneSpecialValueTests : LaneSpecialValueTests<float>;

public class DoubleLaneSpecialValueTests : LaneSpecialValueTests<double>;

/// <summary>What the functions give exactly: at zeros, infinities and NaN, and where they saturate, overflow and underflow.</summary>
public abstract class LaneSpecialValueTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string, double, double> Values => new()
    {
        { "Exp", 0, 1 }, { "Exp", -0.0, 1 }, { "Exp", Infinity, Infinity }, { "Exp", -Infinity, 0 }, { "Exp", 1000, Infinity }, { "Exp", -1000, 0 },
        { "Expm1", 0, 0 }, { "Expm1", -0.0, -0.0 }, { "Expm1", Infinity, Infinity }, { "Expm1", -Infinity, -1 }, { "Expm1", 1000, Infinity }, { "Expm1", -1000, -1 },
        { "Log", 1, 0 }, { "Log", 0, -Infinity }, { "Log", -0.0, -Infinity }, { "Log", -1, double.NaN }, { "Log", Infinity, Infinity }, { "Log", -Infinity, double.NaN },
        { "Log1p", 0, 0 }, { "Log1p", -0.0, -0.0 }, { "Log1p", -1, -Infinity }, { "Log1p", -2, double.NaN }, { "Log1p", Infinity, Infinity }, { "Log1p", -Infinity, double.NaN },
        { "Sigmoid", 0, 0.5 }, { "Sigmoid", -0.0, 0.5 }, { "Sigmoid", Infinity, 1 }, { "Sigmoid", -Infinity, 0 }, { "Sigmoid", 1000, 1 }, { "Sigmoid", -1000, 0 },
        { "Softplus", 1000, 1000 }, { "Softplus", -1000, 0 }, { "Softplus", Infinity, Infinity }, { "Softplus", -Infinity, 0 },
        { "Silu", 0, 0 }, { "Silu", -0.0, -0.0 }, { "Silu", 1000, 1000 }, { "Silu", Infinity, Infinity },
        { "Tanh", 0, 0 }, { "Tanh", -0.0, -0.0 }, { "Tanh", Infinity, 1 }, { "Tanh", -Infinity, -1 }, { "Tanh", 30, 1 }, { "Tanh", -30, -1 },
        { "Erf", 0, 0 }, { "Erf", -0.0, -0.0 }, { "Erf", Infinity, 1 }, { "Erf", -Infinity, -1 }, { "Erf", 30, 1 }, { "Erf", -30, -1 },
        { "NormalCdf", 0, 0.5 }, { "NormalCdf", Infinity, 1 }, { "NormalCdf", -Infinity, 0 }, { "NormalCdf", 100, 1 }, { "NormalCdf", -100, 0 },
        { "NormalPdf", Infinity, 0 }, { "NormalPdf", -Infinity, 0 }, { "NormalPdf", 100, 0 },
        { "Gelu", 0, 0 }, { "Gelu", -0.0, -0.0 }, { "Gelu", 100, 100 }, { "Gelu", Infinity, Infinity },
        { "Sin", 0, 0 }, { "Sin", -0.0, -0.0 }, { "Sin", Infinity, double.NaN }, { "Sin", -Infinity, double.NaN },
        { "Cos", 0, 1 }, { "Cos", -0.0, 1 }, { "Cos", Infinity, double.NaN }, { "Cos", -Infinity, double.NaN },
    };

    public static TheoryData<string> Names => [.. LaneFunctions.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Values))]
    public void SpecialValue_IsExact(string name, double x, double expected)
    {
        T actual = ValueAtEveryWidth(name, T.CreateTruncating(x));
        Assert.Equal(T.CreateTruncating(expected), actual);
        if (!double.IsNaN(expected)) Assert.Equal(double.IsNegative(expected), T.IsNegative(actual));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_StaysNaN(string name) => Assert.True(T.IsNaN(ValueAtEveryWidth(name, T.NaN)));

    [Theory]
    [InlineData("Expm1", 1)]
    [InlineData("Log1p", 1)]
    [InlineData("Tanh", 1)]
    [InlineData("Sin", 1)]
    [InlineData("Silu", 0.5)]
    [InlineData("Gelu", 0.5)]
    [InlineData("Erf", 1.1283791670955126)]
    public void SmallArguments_FollowTheSlopeDownToSubnormalNumbers(string name, double slope)
    {
        for (T x = T.CreateTruncating(1e-20); x > T.Zero; x *= T.CreateTruncating(0.375))
        {
            T expected = T.CreateTruncating(double.CreateTruncating(x) * slope);
            Close(expected, ValueAtEveryWidth(name, x));
            Close(-expected, ValueAtEveryWidth(name, -x));
        }
    }

    [Theory]
    [InlineData("Sin")]
    [InlineData("Cos")]
    public void HugeAngles_AreReducedExactly(string name)
    {
        for (double x = 1e5; x < 1e38; x *= 7.3)
        {
            T angle = T.CreateTruncating(x);
            double expected = name == "Sin" ? Math.Sin(double.CreateTruncating(angle)) : Math.Cos(double.CreateTruncating(angle));
            Close(T.CreateTruncating(expected), ValueAtEveryWidth(name, angle));
        }
    }

    [Fact]
    public void Exp_RoundsBetweenTheLastNumberAndOverflow()
    {
        T limit = T.Log(T.CreateTruncating(typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue));
        Assert.True(T.IsFinite(ValueAtEveryWidth("Exp", T.BitDecrement(limit))));
        Assert.True(T.IsPositiveInfinity(ValueAtEveryWidth("Exp", T.BitIncrement(T.BitIncrement(limit)))));
    }

    private static void Close(T expected, T actual) => Assert.True(
        T.Abs(expected - actual) <= T.Max(T.Epsilon, T.Abs(expected) * T.CreateTruncating(typeof(T) == typeof(float) ? 2.4e-7 : 4.5e-16)),
        $"expected {expected:R}, actual {actual:R}");

    private static T ValueAtEveryWidth(string name, T x)
    {
        var points = new T[16];
        Array.Fill(points, x);
        LaneKernel kernel = LaneFunctions.Named(name).Kernel;
        T[] values = kernel.Values(points);
        kernel.AssertSameAtEveryWidth(name, points, values);
        return values[0];
    }
}
