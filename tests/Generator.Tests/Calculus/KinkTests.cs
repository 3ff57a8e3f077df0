using SymbolicGrad.Generator.Calculus.Rules;
using static System.Double;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>The conventions at kinks and edges, to the bit. docs/reference/rules.md states them.</summary>
public sealed class KinkTests
{
    [Theory]
    [InlineData("Abs", 0.0, 1.0)]
    [InlineData("Abs", -3.0, -1.0)]
    [InlineData("Relu", 0.0, 0.0)]
    [InlineData("Sqrt", 0.0, PositiveInfinity)]
    [InlineData("Cbrt", 0.0, PositiveInfinity)]
    [InlineData("Cbrt", -8.0, 1.0 / 12)]
    [InlineData("Log", 0.0, PositiveInfinity)]
    [InlineData("Log2", 0.0, PositiveInfinity)]
    [InlineData("Log10", 0.0, PositiveInfinity)]
    [InlineData("LogP1", -1.0, PositiveInfinity)]
    [InlineData("Log2P1", -1.0, PositiveInfinity)]
    [InlineData("Log10P1", -1.0, PositiveInfinity)]
    [InlineData("Asin", 1.0, PositiveInfinity)]
    [InlineData("Asin", -1.0, PositiveInfinity)]
    [InlineData("Acos", 1.0, NegativeInfinity)]
    [InlineData("Acos", -1.0, NegativeInfinity)]
    [InlineData("AsinPi", 1.0, PositiveInfinity)]
    [InlineData("AcosPi", -1.0, NegativeInfinity)]
    [InlineData("Acosh", 1.0, PositiveInfinity)]
    [InlineData("Atanh", 1.0, PositiveInfinity)]
    [InlineData("Atanh", -1.0, PositiveInfinity)]
    [InlineData("Floor", 2.0, 0.0)]
    [InlineData("Ceiling", 2.0, 0.0)]
    [InlineData("Truncate", -2.0, 0.0)]
    [InlineData("Round", 2.5, 0.0)]
    [InlineData("Sigmoid", 0.0, 0.25)]
    [InlineData("Gelu", 0.0, 0.5)]
    [InlineData("Silu", 0.0, 0.5)]
    [InlineData("Softplus", 0.0, 0.5)]
    [InlineData("Asinh", 1e200, 1e-200)]
    [InlineData("ExpM1", -700.0, 9.8596765437597708e-305)]
    public void Derivative_AtAnEdge_IsTheDocumentedOne(string f, double x, double expected) => AssertPartials(f, [x], expected);

    [Theory]
    [InlineData("Abs", 1.0)]
    [InlineData("Relu", 0.0)]
    [InlineData("Cbrt", PositiveInfinity)]
    public void Derivative_AtNegativeZero_IsThatAtZero(string f, double expected) => AssertPartials(f, [-0.0], expected);

    [Theory]
    [InlineData("Max", 2.0, 2.0, 1.0, 0.0)]
    [InlineData("Max", -0.0, 0.0, 1.0, 0.0)]
    [InlineData("Max", 1.0, 2.0, 0.0, 1.0)]
    [InlineData("Min", 2.0, 2.0, 1.0, 0.0)]
    [InlineData("Min", 1.0, 2.0, 1.0, 0.0)]
    [InlineData("MaxNative", 2.0, 2.0, 1.0, 0.0)]
    [InlineData("MinNative", 2.0, 2.0, 1.0, 0.0)]
    [InlineData("MaxNumber", 2.0, 2.0, 1.0, 0.0)]
    [InlineData("MaxNumber", NaN, 2.0, 0.0, 1.0)]
    [InlineData("MaxNumber", 2.0, NaN, 1.0, 0.0)]
    [InlineData("MinNumber", NaN, 2.0, 0.0, 1.0)]
    [InlineData("MinNumber", 2.0, NaN, 1.0, 0.0)]
    [InlineData("MaxMagnitude", -3.0, 3.0, 0.0, 1.0)]
    [InlineData("MaxMagnitude", 3.0, -3.0, 1.0, 0.0)]
    [InlineData("MaxMagnitude", -3.0, -3.0, 1.0, 0.0)]
    [InlineData("MinMagnitude", -3.0, 3.0, 1.0, 0.0)]
    [InlineData("MinMagnitude", 3.0, -3.0, 0.0, 1.0)]
    [InlineData("MaxMagnitudeNumber", NaN, -3.0, 0.0, 1.0)]
    [InlineData("MinMagnitudeNumber", -3.0, NaN, 1.0, 0.0)]
    [InlineData("Hypot", 0.0, 0.0, 0.0, 0.0)]
    [InlineData("Hypot", -3.0, 4.0, -0.6, 0.8)]
    [InlineData("Hypot", 0.0, -5.0, 0.0, -1.0)]
    [InlineData("Atan2", 0.0, 0.0, NaN, NaN)]
    [InlineData("LeakyRelu", 0.0, 0.1, 0.1, 0.0)]
    [InlineData("Elu", 0.0, 0.1, 0.1, 0.0)]
    [InlineData("LogBase", 1.0, 2.0, 1.4426950408889634, -0.0)]
    public void Partials_AtATieOrOrigin_AreTheDocumentedOnes(string f, double a, double b, double da, double db) =>
        AssertPartials(f, [a, b], da, db);

    /// <summary>The magnitude takes the derivative of |a|, the sign of b is that of its sign bit, which zeros and NaNs have too.</summary>
    [Theory]
    [InlineData(2.0, -1.0, -1.0)]
    [InlineData(-2.0, -1.0, 1.0)]
    [InlineData(-2.0, 1.0, -1.0)]
    [InlineData(0.0, -1.0, -1.0)]
    [InlineData(-0.0, 1.0, 1.0)]
    [InlineData(2.0, 0.0, 1.0)]
    [InlineData(2.0, -0.0, -1.0)]
    [InlineData(-2.0, -0.0, 1.0)]
    public void CopySign_WithZeros_FollowsTheSignBit(double a, double b, double da) => AssertPartials("CopySign", [a, b], da, 0);

    [Theory]
    [InlineData(2.0)]
    [InlineData(-2.0)]
    public void CopySign_WithNaNs_FollowsTheSignBit(double a)
    {
        double negative = BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_0000);
        double positive = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
        AssertPartials("CopySign", [a, negative], -Math.Sign(a), 0);
        AssertPartials("CopySign", [a, positive], Math.Sign(a), 0);
    }

    /// <summary>(1, −n), where the remainder is a − n·b. The rounded quotients 1/0.1 and 6e5/0.1 are n + 1.</summary>
    [Theory]
    [InlineData("Remainder", 7.0, 3.0, -2.0)]
    [InlineData("Remainder", -7.0, 3.0, 2.0)]
    [InlineData("Remainder", 7.0, -3.0, 2.0)]
    [InlineData("Remainder", 6.0, 3.0, -2.0)]
    [InlineData("Remainder", 1.0, 0.1, -9.0)]
    [InlineData("Remainder", 600000.0, 0.1, -5999999.0)]
    [InlineData("Remainder", 2.0, PositiveInfinity, 0.0)]
    [InlineData("IEEERemainder", 5.0, 3.0, -2.0)]
    [InlineData("IEEERemainder", -5.0, 3.0, 2.0)]
    [InlineData("IEEERemainder", 2.5, 1.0, -2.0)]
    [InlineData("IEEERemainder", 3.5, 1.0, -4.0)]
    public void Remainder_CountsHowOftenBIsSubtracted(string f, double a, double b, double db) => AssertPartials(f, [a, b], 1, db);

    [Theory]
    [InlineData("Clamp", -1.0, 0.0, 1.0, 0.0)]
    [InlineData("Clamp", 0.0, 1.0, 0.0, 0.0)]
    [InlineData("Clamp", 0.5, 1.0, 0.0, 0.0)]
    [InlineData("Clamp", 1.0, 1.0, 0.0, 0.0)]
    [InlineData("Clamp", 2.0, 0.0, 0.0, 1.0)]
    [InlineData("NumberClamp", -1.0, 0.0, 1.0, 0.0)]
    [InlineData("NumberClamp", 1.0, 1.0, 0.0, 0.0)]
    [InlineData("ClampNative", 2.0, 0.0, 0.0, 1.0)]
    public void Clamp_PassesTheGradientInsideAndToTheActiveBoundOutside(string f, double x, double dx, double dlow, double dhigh) =>
        AssertPartials(f, [x, 0, 1], dx, dlow, dhigh);

    private static void AssertPartials(string f, double[] point, params double[] expected)
    {
        Rule rule = RuleTable.All.Single(rule => rule.Primitive.Name == f);
        object[] arguments = [.. point.Select(static value => (object)value)];
        for (int i = 0; i < expected.Length; i++)
        {
            double actual = (double)ReflectionInterpreter.Run(RuleSamples.Of(rule, i, arguments), arguments)[1];
            AssertBits.Equal(expected[i], actual, $"∂{i}{f}({string.Join(", ", point)})");
        }
    }
}
