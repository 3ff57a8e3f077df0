using static SymbolicGrad.Functions;

namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>Methods with results of every kind. The gradients of some of them would take an upstream gradient of any shape.</summary>
internal static partial class ShapedResults
{
    private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

    private static readonly Matrix<double> s_rows = new(3, 2);

    [Differentiable(Derivatives = Both)]
    public static double[] Squares(double[] x)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] * x[i];
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static double[] Filled(double x) => [x, 2 * x, 3 * x];

    [Differentiable(Derivatives = Both)]
    public static double[] Same(double[] x)
    {
        x[0] *= 2;
        return x;
    }

#pragma warning disable SG0202 // Nothing depends on the parameters, and so nothing would read the upstream gradient.
    [Differentiable(Derivatives = Both)]
    public static double[] Counted(double[] x, double scale)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = i;
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Given(double x, [Constant] Vector<double> y) => y;
#pragma warning restore SG0202

    [Differentiable(Derivatives = Both)]
    public static double[,] Grid(double[,] x)
    {
        double[,] y = new double[x.GetLength(0), 2];
        for (int i = 0; i < x.GetLength(0); i++)
            y[i, 0] = x[i, 0] * x[i, 1];
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static double[,,] Cube(double[,,] x)
    {
        double[,,] y = new double[2, x.GetLength(1), 2];
        y[0, 0, 0] = x[0, 0, 0] * x[1, 1, 1];
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static ShapedPoint[] Points(ShapedPoint[] x)
    {
        ShapedPoint[] y = new ShapedPoint[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = new ShapedPoint { X = x[i].X * x[i].Y, Y = x[i].X };
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static Vector<double> OfVector(Vector<double> x) => Tanh(x);

    [Differentiable(Derivatives = Both)]
    public static Matrix<double> WithBias(Vector<double> bias) => s_rows + bias;

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Sliced(Vector<double> x) => Slice(x, 1, 3);

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Joined(Vector<double> x, Vector<double> y) => Concatenate(x, y);

    [Differentiable(Derivatives = Both)]
    public static Matrix<double> JoinedRows(Matrix<double> x, Matrix<double> y) => ConcatenateRows(x, y);

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Row(Matrix<double> x) => x.Row(1);

    [Differentiable(Derivatives = Both)]
    public static Vector<double> ColumnSum(Matrix<double> x) => ColumnSums(x);

    [Differentiable(Derivatives = Both)]
    public static Matrix<double> Product(Matrix<double> x, Matrix<double> y) => x * y;

    [Differentiable(Derivatives = Both)]
    public static Matrix<double> Transposed(Matrix<double> x) => Transpose(x);

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Flat(Matrix<double> x) => Flatten(x);

    /// <summary>In each case the result has as many rows as the matrix.</summary>
    [Differentiable(Derivatives = Both)]
    public static Matrix<double> Chosen(Matrix<double> x, Matrix<double> y, int kind) => Tanh(kind == 0 ? x * y : kind == 1 ? Relu(x) : SliceRows(y, 0, x.Rows) + x);

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Early(Vector<double> x, double k)
    {
        if (k < 0)
            return Slice(x, 1, 3);
        Vector<double> y = Slice(x, 0, 3);
        for (int i = 0; i < 3; i++)
            y = Tanh(k * y);
        return y;
    }

    [Differentiable(Derivatives = Both)]
    public static Matrix<double> Through(Matrix<double>[] weights, [Constant] Matrix<double> x)
    {
        Matrix<double> h = x;
        foreach (Matrix<double> weight in weights)
            h = Tanh(h * weight);
        return h;
    }

    [Differentiable(Derivatives = Both)]
    public static (Vector<double> Scaled, double Sum) Pair(Vector<double> x) => (2 * x, Sum(x));

    [Differentiable(Derivatives = Both)]
    public static Vector<double> Written(Vector<double> x)
    {
        Vector<double> y = new(x.Length);
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] * x[i];
        return y;
    }
}

internal static partial class ShapedOverloads
{
    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static Vector<double> Product(Vector<double> x) => PointwiseMultiply(x, x);

    [Differentiable(Derivatives = Derivatives.Jvp)]
    public static Vector<double> Product(Vector<double> x, Vector<double> y) => PointwiseMultiply(x, y);
}

[Parameters]
internal sealed partial record ShapedLayers(Matrix<double> First, Vector<double> Bias, Matrix<double> Second)
{
    [Differentiable(Derivatives = Derivatives.Jvp)]
    public Matrix<double> Forward([Constant] Matrix<double> x) => Sigmoid(x * First + Bias) * Second;
}
