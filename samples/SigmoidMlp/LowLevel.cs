using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SigmoidMlp;

/// <summary>
/// Low level: ask for the gradient of each parameter on its own and move it at once. The later gradients see the parameters that have moved already,
/// so this is not quite gradient descent: it takes a slightly different way to the same end.
/// </summary>
internal static partial class LowLevel
{
    [Differentiable(WithRespectTo = [nameof(w1)], Name = "LossByW1")]
    [Differentiable(WithRespectTo = [nameof(b1)], Name = "LossByB1")]
    [Differentiable(WithRespectTo = [nameof(w2)], Name = "LossByW2")]
    [Differentiable(WithRespectTo = [nameof(b2)], Name = "LossByB2")]
    private static double Loss(Matrix<double> x, Matrix<double> y, Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) =>
        SumOfSquares(Sigmoid(Sigmoid(x * w1 + b1) * w2 + b2) - y);

    public static Mlp Train()
    {
        (Matrix<double> x, Matrix<double> y) = (Problem.Inputs, Problem.Targets);
        (Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) = Problem.Start();
        for (int epoch = 0; epoch < Problem.Epochs; epoch++)
        {
            w1 -= Problem.LearningRate * LossByW1Gradient(x, y, w1, b1, w2, b2);
            b1 -= Problem.LearningRate * LossByB1Gradient(x, y, w1, b1, w2, b2);
            w2 -= Problem.LearningRate * LossByW2Gradient(x, y, w1, b1, w2, b2);
            b2 -= Problem.LearningRate * LossByB2Gradient(x, y, w1, b1, w2, b2);
        }
        return new Mlp(w1, b1, w2, b2);
    }
}
