using System.Runtime.InteropServices;

namespace SymbolicGrad.Integration.Tests;

/// <summary>Comparisons of computed with expected numbers.</summary>
internal static class Close
{
    /// <summary>Asserts |actual − expected| ≤ tolerance·|expected|.</summary>
    public static void Number(double expected, double actual, double tolerance, string what = "") =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
            $"{what} expected {expected:R}, actual {actual:R}, relative error {Math.Abs(actual - expected) / Math.Abs(expected):G3}");

    /// <summary>Asserts max |actual − expected| ≤ tolerance · max |expected|.</summary>
    public static void Entries(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance, string what = "")
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = 0;
        foreach (double entry in expected) scale = Math.Max(scale, Math.Abs(entry));
        for (int i = 0; i < actual.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= tolerance * scale,
                $"{what}[{i}] expected {expected[i]:R}, actual {actual[i]:R}, error {Math.Abs(expected[i] - actual[i]) / scale:G3} of the largest entry");
        }
    }

    /// <summary>Asserts each parameter with <see cref="Entries"/>.</summary>
    public static void Models<TModel>(IParameters<TModel, double> expected, IParameters<TModel, double> actual, double tolerance)
        where TModel : IParameters<TModel, double>
    {
        Assert.Equal(expected.DescribeParameters(), actual.DescribeParameters());
        double[] expectedEntries = expected.ToArray(), actualEntries = actual.ToArray();
        int offset = 0;
        foreach (ParameterShape shape in expected.DescribeParameters())
        {
            Entries(expectedEntries.AsSpan(offset, shape.Count), actualEntries.AsSpan(offset, shape.Count), tolerance, shape.Name);
            offset += shape.Count;
        }
    }

    /// <summary>Asserts equality bit by bit.</summary>
    public static void Bits(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual) =>
        Assert.Equal(MemoryMarshal.Cast<double, long>(expected).ToArray(), MemoryMarshal.Cast<double, long>(actual).ToArray());
}
