namespace SymbolicGrad.Generator.Tests.Calculus;

internal static class AssertBits
{
    /// <summary>That two numbers have the same bits, so that 0 and −0 differ; all NaNs are one.</summary>
    public static void Equal(double expected, double actual, string what) =>
        Assert.True(Bits(expected) == Bits(actual), $"{what}: expected {expected:R}, got {actual:R}");

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
