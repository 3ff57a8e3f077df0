using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class SoftmaxTests
{
    // e¹, e², e³ over their sum, and ln of the sum, to 17 digits.
    private static readonly double[] Expected = [0.090030573170380458, 0.24472847105479765, 0.66524095577482189];
    private const double LogSum = 3.4076059644443803;

    [Fact]
    public void Softmax_OfAVector()
    {
        Close.Vector(Expected, Softmax(new Vector<double>([1, 2, 3])), 2e-15);
        Close.Vector([-2.4076059644443803, -1.4076059644443803, -0.40760596444438031], LogSoftmax(new Vector<double>([1, 2, 3])), 1e-15);
        Close.Relative(LogSum, LogSumExp(new Vector<double>([1, 2, 3])), 1e-15);
    }

    [Fact]
    public void Softmax_OfAMatrix_IsRowByRow()
    {
        Matrix<double> logits = [[1, 2, 3], [1003, 1002, 1001], [-2000, -2000, -2000]];
        Close.Matrix(
            new[,] { { Expected[0], Expected[1], Expected[2] }, { Expected[2], Expected[1], Expected[0] }, { 1 / 3.0, 1 / 3.0, 1 / 3.0 } },
            Softmax(logits), 2e-15);
        Close.Vector([LogSum, 1000 + LogSum, -2000 + Math.Log(3)], LogSumExp(logits), 1e-15);
        Close.Matrix(
            new[,]
            {
                { 1 - LogSum, 2 - LogSum, 3 - LogSum },
                { 3 - LogSum, 2 - LogSum, 1 - LogSum },
                { -Math.Log(3), -Math.Log(3), -Math.Log(3) },
            },
            LogSoftmax(logits), 2e-13);
    }

    [Fact]
    public void Softmax_Float()
    {
        Vector<float> result = Softmax(new Vector<float>([1, 2, 3]));
        for (int i = 0; i < 3; i++) Close.Relative(Expected[i], result[i], 5e-7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100)]
    public void Softmax_SumsTo1(int length) => Assert.Equal(1, Sum(Softmax(50 * Samples.Vector(length))), 1e-14);

    [Fact]
    public void LogSumExpOfNothing_IsMinusInfinity()
    {
        Assert.Equal(double.NegativeInfinity, LogSumExp(default(Vector<double>)));
        Assert.Equal(double.NegativeInfinity, LogSumExp(new Vector<double>([double.NegativeInfinity, double.NegativeInfinity])));
    }
}
