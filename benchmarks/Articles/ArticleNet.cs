using static SymbolicGrad.Losses;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>A network of the articles: layers of the library, and the two losses.</summary>
[Parameters]
public sealed partial record ArticleNet(Sequential<double> Net)
{
    [Differentiable]
    public double MeanSquares([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Net.Forward(x), y);

    [Differentiable]
    public double CrossEntropy([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);
}
