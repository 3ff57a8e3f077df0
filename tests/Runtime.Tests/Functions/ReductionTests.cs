using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class ReductionTests
{
    private static readonly Matrix<double> M = [[1, 5, -3], [4, 0, 10]];

    [Fact]
    public void SumsAndMeans_OverAllRowsAndColumns()
    {
        Assert.Equal(17, Sum(M));
        Assert.Equal(17.0 / 6, Mean(M), 1e-15);
        Assert.Equal([3, 14], RowSums(M));
        Assert.Equal([5, 5, 7], ColumnSums(M));
        Close.Vector([1, 14.0 / 3], RowMeans(M));
        Assert.Equal([2.5, 2.5, 3.5], ColumnMeans(M));
        Assert.Equal(6, Sum(new Vector<float>([1, 2, 3])));
        Assert.Equal(2, Mean(new Vector<float>([1, 2, 3])));
    }

    [Fact]
    public void SumsOfNothing_Are0_AndMeansNaN()
    {
        Assert.Equal(0, Sum(default(Vector<double>)));
        Assert.Equal(0, Sum(new Matrix<double>(3, 0)));
        Assert.Equal([0, 0, 0], RowSums(new Matrix<double>(3, 0)));
        Assert.Equal([0, 0], ColumnSums(new Matrix<double>(0, 2)));
        Assert.True(double.IsNaN(Mean(default(Vector<double>))));
        Assert.True(double.IsNaN(Mean(default(Matrix<double>))));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(33, 70)]
    [InlineData(200, 17)]
    public void Sums_AgreeWithLoops(int rows, int columns)
    {
        Matrix<double> m = Samples.Matrix(rows, columns);

        Assert.Equal(Samples.Sum(rows * columns, k => m[k / columns, k % columns]), Sum(m), 1e-12);
        Close.Vector([.. Enumerable.Range(0, rows).Select(i => Samples.Sum(columns, j => m[i, j]))], RowSums(m), 1e-13);
        Close.Vector([.. Enumerable.Range(0, columns).Select(j => Samples.Sum(rows, i => m[i, j]))], ColumnSums(m), 1e-13);
    }

    [Fact]
    public void Maxima_OverAllRowsAndColumns()
    {
        Assert.Equal(10, Max(M));
        Assert.Equal([5, 10], RowMax(M));
        Assert.Equal([4, 5, 10], ColumnMax(M));
        Assert.Equal(-1, Max(new Vector<double>([-3, -1, -2])));
        Assert.True(double.IsNaN(Max(new Vector<double>([1, double.NaN, 2]))));
    }

    [Fact]
    public void MaximaOfNothing_AreRefused()
    {
        static void Refused(string message, Func<object> operation) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

        Refused("Max: an empty vector has no largest element; it needs at least one element.", () => Max(default(Vector<double>)));
        Refused("Max: a 3×0 matrix has no largest element to take; it needs at least one row and one column.",
            () => Max(new Matrix<double>(3, 0)));
        Refused("RowMax: a 3×0 matrix has no largest element to take; it needs at least one row and one column.",
            () => RowMax(new Matrix<double>(3, 0)));
        Refused("ColumnMax: a 0×3 matrix has no largest element to take; it needs at least one row and one column.",
            () => ColumnMax(new Matrix<double>(0, 3)));
    }

    [Fact]
    public void RowMaxOfNoRows_IsEmpty() => Assert.Equal(0, RowMax(new Matrix<double>(0, 3)).Length);

    [Theory]
    [InlineData(1)]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(1e-310)]
    public void Norm_NeitherOverflowsNorUnderflows(double scale)
    {
        Close.Relative(13 * scale, Norm(new Vector<double>([3 * scale, 4 * scale, -12 * scale])), 1e-13);
        Close.Relative(13 * scale, Norm(Matrix.Create<double>([3 * scale, -4 * scale], [12 * scale, 0])), 1e-13);
    }

    [Fact]
    public void Norm_Float_NeitherOverflowsNorUnderflows()
    {
        Close.Relative(5e30f, Norm(new Vector<float>([3e30f, -4e30f])), 3e-7);
        Close.Relative(5e-30f, Norm(new Vector<float>([3e-30f, -4e-30f])), 3e-7);
    }

    [Fact]
    public void Norm_AtTheEdges()
    {
        Assert.Equal(0, Norm(default(Vector<double>)));
        Assert.Equal(0, Norm(new Vector<double>(3)));
        Assert.Equal(double.PositiveInfinity, Norm(new Vector<double>([1, double.NegativeInfinity])));
        Assert.True(double.IsNaN(Norm(new Vector<double>([1, double.NaN]))));
    }
}
