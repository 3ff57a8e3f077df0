using static SymbolicGrad.Losses;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>The networks of the articles, and their losses. Where the loss is the cross-entropy, the last sigmoid is in it.</summary>
[Parameters]
public sealed partial record ArticleNet(Sequential<double> Layers)
{
    [Differentiable]
    public double SumOfSquares([Constant] Matrix<double> x, [Constant] Matrix<double> y) => Losses.SumOfSquares(Layers.Forward(x) - y);

    [Differentiable]
    public double MeanOfSquares([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Layers.Forward(x), y);

    [Differentiable]
    public double CrossEntropy([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Layers.Forward(x), y);
}
