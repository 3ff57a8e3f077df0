namespace SymbolicGrad.Integration.Tests.Graphs;

/// <summary>Methods whose graphs are compared with their gradients.</summary>
internal static partial class Formulas
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Energy(double x, double y) => Math.Sin(x * y) + x * x;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Kinks(double x, double y) => Math.Abs(x) * Math.Max(x, y) + Math.Min(x * y, 0.5) - Relu(y - x);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Powers(double x, double y) => Math.Pow(x * x + 1, y) + Math.Pow(x, 3) - Math.Sqrt(y * y + 2) / Math.ScaleB(x * x + 1, 2) + Math.Cbrt(2 + x);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Functions(double x, double y) =>
        Math.Exp(-x) * Math.Log(1 + y * y) + Math.Tanh(x) - Sigmoid(y) + Math.Atan2(y, 2 + Math.Cos(x)) + double.Hypot(x, y) + Math.Sinh(x) * Math.Asin(y / 10) + NormalCdf(x);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Stopped(double x, double y)
    {
        double graph = Derivative.Stop(x) * y;
        double add = graph * graph;
        return add - -x % 3;
    }

    [Differentiable(Derivatives = Derivatives.Graph)]
    public static (double Product, double Same, double One) Several(double x, double y) => (x * y, x, 1);
}

/// <summary>A network with the losses that a user would take.</summary>
[Parameters]
internal sealed partial record Net(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
{
    public Matrix<double> Forward(Matrix<double> x)
    {
        Matrix<double> hidden = Sigmoid(x * W1 + B1);
        return hidden * W2 + B2;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public double Squares([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Forward(x) - y);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public double Mean([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public double Entropy([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Forward(x), y);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public double Robust([Constant] Matrix<double> x, [Constant] Matrix<double> y) => Huber(Forward(x), y, 0.5);
}
