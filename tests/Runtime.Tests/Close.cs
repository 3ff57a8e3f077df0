namespace SymbolicGrad.Runtime.Tests;

/// <summary>Comparisons of computed with expected numbers.</summary>
internal static class Close
{
    /// <summary>Asserts |actual − expected| ≤ tolerance·|expected|, or that both are the same special value.</summary>
    public static void Relative(double expected, double actual, double tolerance, string what = "")
    {
        if (expected.Equals(actual)) return;
        double error = Math.Abs(actual - expected);
        Assert.True(
            error <= tolerance * Math.Abs(expected) || error <= double.Epsilon,
            $"{what} expected {expected:R}, actual {actual:R}, relative error {error / Math.Abs(expected):G3}, tolerance {tolerance:G3}");
    }

    /// <summary>Asserts the shape, and each element with <see cref="Relative"/> to the largest expected element.</summary>
    public static void Matrix(double[,] expected, Matrix<double> actual, double tolerance = 1e-14)
    {
        Assert.Equal((expected.GetLength(0), expected.GetLength(1)), (actual.Rows, actual.Columns));
        double scale = expected.Cast<double>().Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int i = 0; i < actual.Rows; i++)
            for (int j = 0; j < actual.Columns; j++)
                Assert.True(
                    Math.Abs(expected[i, j] - actual[i, j]) <= tolerance * scale,
                    $"[{i},{j}] expected {expected[i, j]:R}, actual {actual[i, j]:R}");
    }

    /// <summary>Asserts the length, and each element with <see cref="Relative"/> to the largest expected element.</summary>
    public static void Vector(double[] expected, Vector<double> actual, double tolerance = 1e-14)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int i = 0; i < actual.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * scale, $"[{i}] expected {expected[i]:R}, actual {actual[i]:R}");
    }
}
