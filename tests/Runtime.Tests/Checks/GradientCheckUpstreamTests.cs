using SymbolicGrad.Runtime.Tests.Parameters;
using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Checks;

public class GradientCheckUpstreamTests
{
    private static readonly Vector<double> X = [1, -2, 0.5];
    private static readonly Matrix<double> W = [[1, -2, 0.5], [3, 4, -1]];

    [Fact]
    public void VectorToVector_RightAndWrong()
    {
        Vector<double> upstream = [0.5, -1, 2];
        Func<Vector<double>, Vector<double>, Vector<double>> right = (v, u) => PointwiseMultiply(2 * v, u);

        Assert.True(GradientCheck.Run(v => Square(v), right, X, upstream).Passed);
        Assert.Equal(
            "∂f/∂v[1]: the gradient says -4, central differences 4 (relative error 2, tolerance 1E-7).",
            GradientCheck.Run(v => Square(v), (v, u) => Changed(right(v, u), 1, -4), X, upstream).ToString());
    }

    [Fact]
    public void VectorToMatrix_RightAndWrong()
    {
        Matrix<double> upstream = [[1, 2, 3], [-1, 0.5, 4]];
        Assert.True(GradientCheck.Run(v => W + v, (v, u) => ColumnSums(u), X, upstream).Passed);
        Assert.Equal("v[2]", GradientCheck.Run(v => W + v, (v, u) => Changed(ColumnSums(u), 2, 1), X, upstream).Entry);
    }

    [Fact]
    public void MatrixToVector_RightAndWrong()
    {
        Vector<double> upstream = [2, -3];
        Func<Matrix<double>, Vector<double>, Matrix<double>> right = (w, u) => Matrix.Create(u[0] * X, u[1] * X);
        Assert.True(GradientCheck.Run(w => w * X, right, W, upstream).Passed);
        Assert.Equal("w[1,0]", GradientCheck.Run(w => w * X, (w, u) => Changed(right(w, u), 1, 0, 0), W, upstream).Entry);
    }

    [Fact]
    public void MatrixToMatrix_RightAndWrong()
    {
        Matrix<double> upstream = [[1, 2, 3], [-1, 0.5, 4]];
        Func<Matrix<double>, Matrix<double>, Matrix<double>> right = (w, u) => PointwiseMultiply(2 * w, u);
        Assert.True(GradientCheck.Run(w => Square(w), right, W, upstream).Passed);
        Assert.Equal(6, GradientCheck.Run(w => Square(w), (w, u) => u, W, upstream).EntryCount);
        Assert.False(GradientCheck.Run(w => Square(w), (w, u) => u, W, upstream).Passed);
    }

    [Fact]
    public void Model_NamesTheParameter()
    {
        var dense = new LinearLayer(Transpose(W), [0.5, -1]);
        Matrix<double> x = [[1, 2, 3], [4, 5, 7]], upstream = [[1, -2], [3, 0.5]];
        Func<LinearLayer, Matrix<double>, LinearLayer> right = (d, u) => new(Transpose(x) * u, ColumnSums(u));

        Assert.True(GradientCheck.Run(dense, d => x * d.Weights + d.Bias, right, upstream).Passed);
        Assert.Equal(
            "Bias[1]",
            GradientCheck.Run(dense, d => x * d.Weights + d.Bias, (d, u) => right(d, u) with { Bias = [4, 0] }, upstream).Entry);
        Vector<double> two = [1, -2];
        Assert.True(GradientCheck.Run(dense, d => 3 * d.Bias, (d, u) => d.ZerosLike() with { Bias = 3 * u }, two).Passed);
    }

    [Fact]
    public void Float_UsesItsOwnTolerance()
    {
        Vector<float> x = [1, -2, 0.5f], upstream = [0.5f, -1, 2];
        Assert.True(GradientCheck.Run(v => Square(v), (v, u) => PointwiseMultiply(2 * v, u), x, upstream).Passed);
    }

    [Fact]
    public void UpstreamOfAnotherShape_IsRefused()
    {
        var vector = Assert.Throws<ArgumentException>(() => GradientCheck.Run(v => v, (v, u) => v, X, new Vector<double>(2)));
        Assert.Equal("Gradient check: the upstream is length 2, the result length 3; they must be equal.", vector.Message);
        var matrix = Assert.Throws<ArgumentException>(() => GradientCheck.Run(w => w, (w, u) => w, W, new Matrix<double>(3, 2)));
        Assert.Equal("Gradient check: the upstream is 3×2, the result 2×3; they must be equal.", matrix.Message);
    }

    private static Vector<double> Changed(Vector<double> gradient, int index, double value)
    {
        gradient[index] = value;
        return gradient;
    }

    private static Matrix<double> Changed(Matrix<double> gradient, int row, int column, double value)
    {
        gradient[row, column] = value;
        return gradient;
    }
}
