namespace SymbolicGrad.Runtime.Tests.Datasets;

public class StandardizerTests
{
    [Fact]
    public void Columns_GetMean0AndDeviation1()
    {
        Matrix<double> inputs = Samples.Matrix(50, 3);
        for (int i = 0; i < 50; i++) inputs[i, 1] = 1e6 + 1000 * inputs[i, 1];
        Matrix<double> result = Standardizer<double>.Fit(inputs).Transform(inputs);
        for (int j = 0; j < 3; j++)
        {
            double[] column = [.. Enumerable.Range(0, 50).Select(i => result[i, j])];
            Assert.Equal(0, column.Average(), 1e-10);
            Assert.Equal(1, column.Average(x => x * x), 1e-10);
        }
    }

    [Fact]
    public void OtherSamples_GetTheMeansOfThoseFittedOn()
    {
        Standardizer<double> standardizer = Standardizer<double>.Fit([[0, 5], [2, 5], [4, 5]]);
        Assert.Equal([2, 5], standardizer.Mean);
        Close.Vector([Math.Sqrt(8.0 / 3), 1], standardizer.Deviation);
        Close.Matrix(new[,] { { 8 / Math.Sqrt(8.0 / 3), 2 } }, standardizer.Transform([[10, 7]]));
    }

    [Fact]
    public void AConstantColumn_IsMovedTo0HoweverItsMeanIsRounded()
    {
        Matrix<double> inputs = new(7, 1);
        inputs.Fill(0.1);
        Standardizer<double> standardizer = Standardizer<double>.Fit(inputs);
        Assert.Equal(1, standardizer.Deviation[0]);
        Assert.Equal(0, standardizer.Transform(inputs)[3, 0], 1e-16);
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Standardizer<double>.Fit(new Matrix<double>(0, 3)));
        Assert.StartsWith(
            "Standardizer: the input in row 1, column 0 is NaN.",
            Assert.Throws<ArgumentException>(() => Standardizer<double>.Fit([[1], [double.NaN]])).Message);
        Assert.StartsWith(
            "Standardizer: it was fitted on 1 column, and the inputs are 1×2.",
            Assert.Throws<ArgumentException>(() => Standardizer<double>.Fit([[1]]).Transform([[1, 2]])).Message);
    }
}
