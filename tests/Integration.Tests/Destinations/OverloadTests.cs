namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>The gradient of F(x) into a destination has the parameters of the gradient of F(x, y): the second is what it is, and the first is left out.</summary>
public class OverloadTests
{
    [Fact]
    public void Vectors()
    {
        Vector<double> x = new[] { 1.0, 2 }, y = new[] { 3.0, 4 };
        (Vector<double> dx, Vector<double> dy) = Overloads.OfVectorsGradient(x, y);
        Assert.Equal([3, 4], dx.ToArray());
        Assert.Equal([1, 2], dy.ToArray());
        Assert.Equal([2, 4], Overloads.OfVectorsGradient(x).ToArray());
        Assert.Equal(5, Overloads.OfVectorsValueAndGradient(x).Value);
    }

    [Fact]
    public void Arrays()
    {
        (double[] dx, double[] dy) = Overloads.OfArraysGradient([2, 5], [3]);
        Assert.Equal([3, 0], dx);
        Assert.Equal([2], dy);
        Assert.Equal([4, 0], Overloads.OfArraysValueAndGradient([2, 5]).Gradient);
    }

    [Fact]
    public void Spans()
    {
        (double[] dx, double[] dy) = Overloads.OfSpansGradient([2, 5], [3]);
        Assert.Equal([3, 0], dx);
        Assert.Equal([2], dy);
        Assert.Equal([4, 0], Overloads.OfSpansGradient([2, 5]));
    }

    [Fact]
    public void FormsOfTheLongerOverload_StayThere()
    {
        double[] dx = new double[2], dy = new double[1];
        Assert.Equal(6, Overloads.OfArraysValueAndGradient([2, 5], [3], dx, dy));
        Assert.Equal([3, 0], dx);
    }
}

internal static partial class Overloads
{
    [Differentiable]
    public static double OfVectors(Vector<double> x) => SumOfSquares(x);

    [Differentiable]
    public static double OfVectors(Vector<double> x, Vector<double> y) => Dot(x, y);

    [Differentiable]
    public static double OfArrays(double[] x) => x[0] * x[0];

    [Differentiable]
    public static double OfArrays(double[] x, double[] y) => x[0] * y[0];

    [Differentiable]
    public static double OfSpans(ReadOnlySpan<double> x) => x[0] * x[0];

    [Differentiable]
    public static double OfSpans(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => x[0] * y[0];
}
