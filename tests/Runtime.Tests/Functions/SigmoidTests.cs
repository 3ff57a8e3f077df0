using System.Text.Json;
using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class SigmoidTests
{
    private static readonly double[][] Rows = ReadRows();

    [Fact]
    public void Row4_1_Scalar_AgreesWithTheReference()
    {
        Assert.Equal(231, Rows.Length);
        foreach (double[] row in Rows) Close.Relative(row[1], Sigmoid(row[0]), 1e-15, $"σ({row[0]:R})");
    }

    [Fact]
    public void Row4_1_Tensor_AgreesWithTheReference()
    {
        double[] points = [.. Rows.Select(row => row[0])];
        Vector<double> vector = Sigmoid(new Vector<double>(points));
        Matrix<double> matrix = Sigmoid(new Matrix<double>(3, 77, points));
        for (int i = 0; i < points.Length; i++)
        {
            Close.Relative(Rows[i][1], vector[i], 1e-15, $"σ({points[i]:R})");
            Assert.Equal(vector[i], matrix[i / 77, i % 77]);
        }
    }

    [Theory]
    [InlineData(double.MaxValue, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(-double.MaxValue, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(0, 0.5)]
    public void Extremes_AreExact(double x, double expected)
    {
        Assert.Equal(expected, Sigmoid(x));
        Assert.Equal((float)expected, Sigmoid((float)x));
    }

    private static double[][] ReadRows()
    {
        using JsonDocument document = JsonDocument.Parse(ReferenceTable.Open("sigmoid.json"));
        return [.. document.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.Deserialize<double[]>()!)];
    }
}
