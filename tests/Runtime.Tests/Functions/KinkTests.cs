using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class KinkTests
{
    private static readonly double[] Points = [-2, -0.0, 0, 1e-300, 3, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Relu_IsXAbove0AndOtherwise0()
    {
        double[] expected = [0, 0, 0, 1e-300, 3, double.PositiveInfinity, 0];
        Assert.Equal(expected, Relu(new Vector<double>(Points)).ToArray());
        Assert.Equal(expected, Points.Select(x => Relu(x)));
        Assert.Equal([0f, 3f], Relu(new Vector<float>([-2, 3])).ToArray());
    }

    [Fact]
    public void LeakyRelu_HasTheSlopeBelow0()
    {
        double[] expected = [-0.5, 0, 0, 1e-300, 3, double.PositiveInfinity, double.NegativeInfinity];
        Assert.Equal(expected, LeakyRelu(new Vector<double>(Points), 0.25).ToArray());
        Assert.Equal(expected, Points.Select(x => LeakyRelu(x, 0.25)));
        Assert.Equal([[-0.5f, 3f]], LeakyRelu(Matrix.Create<float>([-2, 3]), 0.25f));
    }

    [Fact]
    public void Elu_AtTheEnds_IsItsLimit()
    {
        Assert.Equal(-1.5, Elu(double.NegativeInfinity, 1.5));
        Assert.Equal(double.PositiveInfinity, Elu(double.PositiveInfinity, 1.5));
        Assert.Equal(0, Elu(0.0, 1.5));
    }

    [Fact]
    public void Abs_DropsTheSign()
    {
        Assert.Equal([2, 0, 0, 1e-300, 3, double.PositiveInfinity, double.PositiveInfinity], Abs(new Vector<double>(Points)).ToArray());
        Assert.Equal([[2f, 3f]], Abs(Matrix.Create<float>([-2, 3])));
    }

    [Fact]
    public void MaximumAndMinimum_AreTakenElementByElement()
    {
        Vector<double> a = [1, 5, 2, double.NaN, 1], b = [3, 4, 2, 1, double.NaN];

        Assert.Equal([3, 5, 2, double.NaN, double.NaN], Maximum(a, b).ToArray());
        Assert.Equal([1, 4, 2, double.NaN, double.NaN], Minimum(a, b).ToArray());
        Assert.Equal([[3, 5]], Maximum(Matrix.Create<double>([1, 5]), [[3, 4]]));
        Assert.Equal([[1, 4]], Minimum(Matrix.Create<double>([1, 5]), [[3, 4]]));
    }

    [Fact]
    public void Square_IsExact()
    {
        Assert.Equal(6.25, Square(-2.5));
        Assert.Equal(6.25f, Square(-2.5f));
        Assert.Equal([1, 4, 9], Square(new Vector<double>([-1, 2, -3])).ToArray());
        Assert.Equal([[1, 4]], Square(Matrix.Create<double>([-1, 2])));
    }

    [Fact]
    public void PointwiseProductAndQuotient_AreTakenElementByElement()
    {
        Vector<double> a = [8, 6], b = [2, 4];
        Assert.Equal([16, 24], PointwiseMultiply(a, b).ToArray());
        Assert.Equal([4, 1.5], PointwiseDivide(a, b).ToArray());
        Assert.Equal([[10, 40], [90, 160]], PointwiseMultiply(Matrix.Create<double>([1, 2], [3, 4]), [[10, 20], [30, 40]]));
        Assert.Equal([[0.5], [4]], PointwiseDivide(Matrix.Create<double>([1], [8]), [[2], [2]]));
    }

    [Fact]
    public void OtherElementTypes_AreRefused()
    {
        var error = Assert.Throws<NotSupportedException>(() => Sigmoid(Half.One));
        Assert.Equal("Elements of type System.Half are not supported; use float or double.", error.Message);
    }
}
