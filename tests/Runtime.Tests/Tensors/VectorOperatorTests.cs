namespace SymbolicGrad.Runtime.Tests.Tensors;

public class VectorOperatorTests
{
    private static readonly Vector<double> A = [1, 2, 4];
    private static readonly Vector<double> B = [10, 20, 30];

    [Fact]
    public void SumAndDifference_AreElementByElement()
    {
        Assert.Equal([11, 22, 34], A + B);
        Assert.Equal([9, 18, 26], B - A);
        Assert.Equal([-1, -2, -4], -A);
    }

    [Fact]
    public void Scalar_GoesToEveryElement()
    {
        Assert.Equal([3, 4, 6], A + 2);
        Assert.Equal([3, 4, 6], 2 + A);
        Assert.Equal([-1, 0, 2], A - 2);
        Assert.Equal([1, 0, -2], 2 - A);
        Assert.Equal([2, 4, 8], A * 2);
        Assert.Equal([2, 4, 8], 2 * A);
        Assert.Equal([0.5, 1, 2], A / 2);
        Assert.Equal([8, 4, 2], 8 / A);
    }

    [Fact]
    public void Array_IsAnOperandToo()
    {
        double[] array = [1, 1, 1];
        Assert.Equal([2, 3, 5], A + array);
        Assert.Equal([0, 1, 3], A - array);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void EveryLength_IsCovered(int length)
    {
        Vector<double> x = Samples.Vector(length, 1), y = Samples.Vector(length, 2);
        for (int i = 0; i < length; i++)
        {
            Assert.Equal(x[i] + y[i], (x + y)[i]);
            Assert.Equal(x[i] / 3, (x / 3)[i]);
        }
        Assert.Equal(length, (x - y).Length);
    }
}
