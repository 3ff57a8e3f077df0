using Made = SymbolicGrad.Datasets;

namespace SymbolicGrad.Runtime.Tests.Datasets;

public class DatasetsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void Row4_8_Circles_HaveTheRadiiOfTheArticle(ulong seed)
    {
        Dataset<double> circles = Made.Circles<double>(1000, seed, noise: 0.1, factor: 0.1);
        double[] inner = Radii(circles, 1), outer = Radii(circles, 0);
        Assert.Equal((500, 500), (inner.Length, outer.Length));
        Assert.Equal(0.155, inner.Average(), 0.012);
        Assert.Equal(0.078, Deviation(inner), 0.01);
        Assert.Equal(1.005, outer.Average(), 0.016);
        Assert.Equal(0.0997, Deviation(outer), 0.012);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Row4_8_Blobs_HaveTwoCentresAndTheDeviation(ulong seed)
    {
        Dataset<double> blobs = Made.Blobs<double>(1000, seed, deviation: 3);
        int[] classes = blobs.Classes();
        Assert.Equal(500, classes.Sum());
        for (int index = 0; index < 2; index++)
        {
            for (int j = 0; j < 2; j++)
            {
                double[] coordinates = [.. Enumerable.Range(0, 1000).Where(i => classes[i] == index).Select(i => blobs.Inputs[i, j])];
                Assert.InRange(coordinates.Average(), -10.5, 10.5);
                Assert.Equal(3, Deviation(coordinates), 0.35);
            }
        }
        Assert.InRange(classes.Take(100).Sum(), 25, 75);
    }

    [Fact]
    public void Circles_WithoutNoise_AreCircles()
    {
        Dataset<double> circles = Made.Circles<double>(41, seed: 1, factor: 0.5);
        Assert.Equal((20, 21), (Radii(circles, 0).Length, Radii(circles, 1).Length));
        Assert.All(Radii(circles, 0), radius => Assert.Equal(1, radius, 1e-15));
        Assert.All(Radii(circles, 1), radius => Assert.Equal(0.5, radius, 1e-15));
        Assert.Equal(20, Enumerable.Range(0, 41).Where(i => circles.Targets[i, 0] == 0).Select(i => Math.Round(circles.Inputs[i, 0] + 3 * circles.Inputs[i, 1], 9)).Distinct().Count());
    }

    [Fact]
    public void Moons_WithoutNoise_AreHalfCircles()
    {
        Dataset<double> moons = Made.Moons<double>(100, seed: 1);
        for (int i = 0; i < 100; i++)
        {
            double x = moons.Inputs[i, 0], y = moons.Inputs[i, 1];
            bool isUpper = moons.Targets[i, 0] == 0;
            Assert.Equal(1, isUpper ? x * x + y * y : (x - 1) * (x - 1) + (y - 0.5) * (y - 0.5), 1e-14);
            Assert.True(isUpper ? y >= 0 : y <= 0.5);
        }
    }

    [Fact]
    public void TheSeed_FixesTheSamples()
    {
        Assert.Equal(Made.Moons<double>(30, 1, 0.2).Inputs, Made.Moons<double>(30, 1, 0.2).Inputs);
        Assert.NotEqual(Made.Moons<double>(30, 1, 0.2).Inputs, Made.Moons<double>(30, 2, 0.2).Inputs);
        Assert.Equal((float)Made.Blobs<double>(3, 5).Inputs[0, 0], Made.Blobs<float>(3, 5).Inputs[0, 0]);
    }

    [Theory]
    [InlineData(10, 3, "4 3 3")]
    [InlineData(9, 3, "3 3 3")]
    [InlineData(2, 3, "1 1 0")]
    [InlineData(0, 3, "0 0 0")]
    public void Blobs_AreOfNearlyOneSize(int count, int classes, string sizes)
    {
        int[] found = Made.Blobs<double>(count, 1, classes, features: 4).Classes();
        Assert.Equal(sizes, string.Join(' ', Enumerable.Range(0, classes).Select(index => found.Count(c => c == index))));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Blobs<double>(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Blobs<double>(1, 1, classes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Circles<double>(10, 1, noise: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Moons<double>(-1, 1));
    }

    private static double[] Radii(Dataset<double> data, int index) =>
        [.. Enumerable.Range(0, data.Count).Where(i => data.Targets[i, 0] == index).Select(i => Math.Sqrt(data.Inputs[i, 0] * data.Inputs[i, 0] + data.Inputs[i, 1] * data.Inputs[i, 1]))];

    private static double Deviation(double[] numbers) => Math.Sqrt(numbers.Average(x => x * x) - numbers.Average() * numbers.Average());
}
