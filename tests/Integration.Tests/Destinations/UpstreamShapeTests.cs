namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>An upstream gradient has the shape of the result, whatever the gradient reads of it.</summary>
public class UpstreamShapeTests
{
    private static readonly double[] X = [1, 2, 3];

    /// <summary>Calls with an upstream gradient of some size, of which 3 is right, and what the message calls it.</summary>
    private static readonly Dictionary<string, (Action<int> Call, string Upstream)> s_calls = new()
    {
        ["array"] = (n => ShapedResults.SquaresGradient(X, new double[n]), "upstream"),
        ["array and value"] = (n => ShapedResults.SquaresValueAndGradient(X, new double[n]), "upstream"),
        ["array into"] = (n => ShapedResults.SquaresValueAndGradient(X, new double[n], new double[3], new double[3]), "upstream"),
        ["array of number"] = (n => ShapedResults.FilledGradient(2, new double[n]), "upstream"),
        ["array of number and value"] = (n => ShapedResults.FilledValueAndGradient(2, new double[n]), "upstream"),
        ["same array"] = (n => ShapedResults.SameGradient([1, 2, 3], new double[n]), "upstream"),
        ["independent array"] = (n => ShapedResults.CountedGradient(X, 2, new double[n]), "upstream"),
        ["independent vector"] = (n => ShapedResults.GivenGradient(2, X, new double[n]), "upstream"),
        ["grid"] = (n => ShapedResults.GridGradient(new double[3, 2], new double[n, 2]), "upstream"),
        ["grid and value"] = (n => ShapedResults.GridValueAndGradient(new double[3, 2], new double[n, 2]), "upstream"),
        ["cube"] = (n => ShapedResults.CubeGradient(new double[2, 3, 2], new double[2, n, 2]), "upstream"),
        ["cube and value"] = (n => ShapedResults.CubeValueAndGradient(new double[2, 3, 2], new double[2, n, 2]), "upstream"),
        ["points"] = (n => ShapedResults.PointsGradient(new ShapedPoint[3], new ShapedPoint[n]), "upstream"),
        ["points and value"] = (n => ShapedResults.PointsValueAndGradient(new ShapedPoint[3], new ShapedPoint[n]), "upstream"),
        ["vector"] = (n => ShapedResults.OfVectorGradient(X, new double[n]), "upstream"),
        ["vector and value"] = (n => ShapedResults.OfVectorValueAndGradient(X, new double[n]), "upstream"),
        ["vector into"] = (n => ShapedResults.OfVectorGradient(X, new double[n], new double[3]), "upstream"),
        ["bias"] = (n => ShapedResults.WithBiasGradient(new double[2], new Matrix<double>(n, 2)), "upstream"),
        ["bias and value"] = (n => ShapedResults.WithBiasValueAndGradient(new double[2], new Matrix<double>(n, 2)), "upstream"),
        ["slice"] = (n => ShapedResults.SlicedGradient(new double[6], new double[n]), "upstream"),
        ["joined"] = (n => ShapedResults.JoinedGradient(new double[1], new double[2], new double[n]), "upstream"),
        ["joined rows"] = (n => ShapedResults.JoinedRowsGradient(new Matrix<double>(1, 2), new Matrix<double>(2, 2), new Matrix<double>(n, 2)), "upstream"),
        ["row"] = (n => ShapedResults.RowGradient(new Matrix<double>(2, 3), new double[n]), "upstream"),
        ["column sums"] = (n => ShapedResults.ColumnSumGradient(new Matrix<double>(2, 3), new double[n]), "upstream"),
        ["product"] = (n => ShapedResults.ProductGradient(new Matrix<double>(3, 2), new Matrix<double>(2, 2), new Matrix<double>(n, 2)), "upstream"),
        ["transposed"] = (n => ShapedResults.TransposedGradient(new Matrix<double>(2, 3), new Matrix<double>(n, 2)), "upstream"),
        ["flat"] = (n => ShapedResults.FlatGradient(new Matrix<double>(1, 3), new double[n]), "upstream"),
        ["chosen product"] = (n => ShapedResults.ChosenGradient(new Matrix<double>(3, 3), new Matrix<double>(3, 3), 0, new Matrix<double>(n, 3)), "upstream"),
        ["chosen function"] = (n => ShapedResults.ChosenGradient(new Matrix<double>(3, 3), new Matrix<double>(3, 3), 1, new Matrix<double>(n, 3)), "upstream"),
        ["chosen slice"] = (n => ShapedResults.ChosenGradient(new Matrix<double>(3, 3), new Matrix<double>(3, 3), 2, new Matrix<double>(n, 3)), "upstream"),
        ["early return"] = (n => ShapedResults.EarlyGradient(new double[6], -1, new double[n]), "upstream"),
        ["late return"] = (n => ShapedResults.EarlyGradient(new double[6], 1, new double[n]), "upstream"),
        ["pair"] = (n => ShapedResults.PairGradient(X, (new double[n], 1)), "upstream.Scaled"),
        ["written"] = (n => ShapedResults.WrittenGradient(X, new double[n]), "upstream"),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void UpstreamOfAnotherSize_IsRefusedByNameWithBothSizes(string call)
    {
        s_calls[call].Call(3);
        foreach (int wrong in new[] { 2, 4 })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => s_calls[call].Call(wrong));
            Assert.Equal(s_calls[call].Upstream, error.ParamName);
            Assert.Contains($"'{s_calls[call].Upstream}'", error.Message, StringComparison.Ordinal);
            Assert.Matches($@"\b{wrong}\b.*\b3\b", error.Message);
        }
    }

    [Fact]
    public void Checks_AllocateNothing()
    {
        double[,] grid = new double[3, 2], ofGrid = new double[3, 2];
        double[,,] cube = new double[2, 3, 2], ofCube = new double[2, 3, 2];
        double[] ofX = new double[3];
        Matrix<double> rows = new(3, 2);
        Vector<double> bias = new(2), ofBias = new(2);
        Allocations.None(() => ShapedResults.SquaresGradient(X, X, ofX));
        Allocations.None(() => ShapedResults.GridGradient(grid, grid, ofGrid));
        Allocations.None(() => ShapedResults.CubeGradient(cube, cube, ofCube));
        Allocations.None(() => ShapedResults.WithBiasGradient(bias, rows, ofBias));
    }
}
