namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The 4-3-1 network: sigmoid in both layers.</summary>
[Parameters]
public sealed partial record SigmoidNet(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
{
    public Matrix<double> Forward(Matrix<double> x) => Sigmoid(Sigmoid(x * W1 + B1) * W2 + B2);

    [Differentiable]
    public double SumLoss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Forward(x) - y);

    [Differentiable]
    public double MeanLoss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y);
}

/// <summary>The same network as a function of its four parameters, each with a gradient of its own.</summary>
public static partial class SigmoidNetFunction
{
    [Differentiable]
    [Differentiable(WithRespectTo = [nameof(w1)], Name = "LossByW1")]
    [Differentiable(WithRespectTo = [nameof(b1)], Name = "LossByB1")]
    [Differentiable(WithRespectTo = [nameof(w2)], Name = "LossByW2")]
    [Differentiable(WithRespectTo = [nameof(b2)], Name = "LossByB2")]
    public static double Loss(
        [Constant] Matrix<double> x, [Constant] Matrix<double> y, Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) =>
        SumOfSquares(Sigmoid(Sigmoid(x * w1 + b1) * w2 + b2) - y);
}
