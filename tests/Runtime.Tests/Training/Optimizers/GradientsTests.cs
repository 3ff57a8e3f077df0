namespace SymbolicGrad.Runtime.Tests.Training.Optimizers;

public class GradientsTests
{
    [Fact]
    public void ClipNorm_ShortensAndKeepsTheDirection()
    {
        Vector<double> gradient = new([3, -4]);
        Assert.Equal(5, Gradients.ClipNorm(gradient, 10));
        Assert.Equal([3, -4], gradient);
        Assert.Equal(5, Gradients.ClipNorm(gradient, 1));
        Close.Vector([0.6, -0.8], gradient);
    }

    [Fact]
    public void ClipNorm_LeavesWhatIsNotFinite()
    {
        Vector<double> gradient = new([3, double.NaN]);
        Assert.Equal(double.NaN, Gradients.ClipNorm(gradient, 1));
        Assert.Equal([3, double.NaN], gradient);
    }

    [Fact]
    public void ClipValue_BringsEveryEntryBetweenTheBounds()
    {
        Vector<float> gradient = new([3, -4, 0.5f, float.NaN, float.NegativeInfinity]);
        Gradients.ClipValue(gradient, 2);
        Assert.Equal([2, -2, 0.5f, float.NaN, -2], gradient);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void WrongBounds_AreRefused(double maximum)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Gradients.ClipNorm(new Vector<double>(1), maximum));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gradients.ClipValue(new Vector<double>(1), maximum));
    }
}
