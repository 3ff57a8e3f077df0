using System.Collections.Immutable;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>Methods of everything that has a shape. Some of them read little of it, so that a wrong shape would not be noticed on the way.</summary>
internal static partial class Shaped
{
    public const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct;

    [Differentiable(Derivatives = All)]
    public static double OfSpan(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double v in x)
            sum += v * v;
        return sum;
    }

    [Differentiable(Derivatives = All)]
    public static double OfArray(double[] x) => x[0] * x[1];

    [Differentiable(Derivatives = All)]
    public static float OfFloats(float[] x) => x[0] * x[1];

    [Differentiable(Derivatives = All)]
    public static double OfWritten(double[] x)
    {
        for (int i = 1; i < x.Length; i++)
            x[i] *= x[i - 1];
        return x[1];
    }

    [Differentiable(Derivatives = All)]
    public static double OfList(List<double> x) => x[0] * x[1];

    [Differentiable(Derivatives = All)]
    public static double OfReadOnlyList(IReadOnlyList<double> x) => x.Sum(static v => v * v);

    [Differentiable(Derivatives = All)]
    public static double OfImmutable(ImmutableArray<double> x) => x[0] * x[1];

    [Differentiable(Derivatives = All)]
    public static double OfSecond(double[] x, double scale, Span<double> y) => x[0] * scale * y[0] * y[0];

    [Differentiable(Derivatives = All)]
    public static double OfGrid(double[,] x) => x[0, 0] * x[1, 1];

    [Differentiable(Derivatives = All)]
    public static double OfCube(double[,,] x) => x[0, 0, 0] * x[1, 1, 1];

    [Differentiable(Derivatives = All)]
    public static double OfRows(double[][] x) => x[0][0] * x[1][1];

    [Differentiable(Derivatives = All)]
    public static double OfVector(Vector<double> x) => x[0] * x[1];

    [Differentiable(Derivatives = All)]
    public static double OfWholeVector(Vector<double> x) => Dot(x, x);

    [Differentiable(Derivatives = All)]
    public static double OfMatrix(Matrix<double> x) => x[0, 0] * x[1, 1];

    [Differentiable(Derivatives = All)]
    public static double OfRowOfMatrix(Matrix<double> x) => SumOfSquares(x.Row(0));

    [Differentiable(Derivatives = All)]
    public static double OfPoints(ShapedPoint[] x) => x[0].X * x[1].Y;

    [Differentiable(Derivatives = All)]
    public static double OfListOfPoints(List<ShapedPoint> x) => x[0].X * x[1].Y;

    [Differentiable(Derivatives = All)]
    public static double OfModel(ShapedModel x) => x.Weights[0, 0] * x.Bias[0];

    [Differentiable(Derivatives = All)]
    public static double OfTuple((double[] A, double B) x) => x.A[0] * x.A[1] * x.B;

    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static T OfGeneric<T>(T[] x)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => x[0] * x[1];

    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static double OfGridOrNull(double[,]? x) => x is null ? 1 : x[0, 0] * x[1, 1];
}

[Parameters]
internal partial struct ShapedPoint
{
    public double X, Y;
}

[Parameters]
internal sealed partial record ShapedModel(Matrix<double> Weights, Vector<double> Bias)
{
    [Differentiable(Derivatives = Shaped.All)]
    public double First() => Weights[0, 0] * Bias[0];
}

[Parameters]
internal sealed partial class ShapedLayer(Vector<double> weights, double scale)
{
    public Vector<double> Weights { get; } = weights;

    public double Scale { get; set; } = scale;
}

[Parameters]
internal sealed partial record ShapedNet(ShapedLayer[] Layers)
{
    [Differentiable(Derivatives = Shaped.All)]
    public double Norm()
    {
        double sum = 0;
        foreach (ShapedLayer layer in Layers)
            sum += layer.Weights[0] * layer.Weights[1] * layer.Scale;
        return sum;
    }
}
