using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SigmoidMlp;

/// <summary>Four inputs, three hidden neurons, one output; sigmoid in both layers. The compiler writes LossGradient and LossValueAndGradient.</summary>
[Parameters]
public sealed partial record Mlp(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
{
    /// <summary>The outputs for inputs with one sample a row.</summary>
    public Matrix<double> Forward(Matrix<double> x)
    {
        Matrix<double> hidden = Sigmoid(x * W1 + B1);
        return Sigmoid(hidden * W2 + B2);
    }

    /// <summary>The squared error, summed over samples and outputs.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Forward(x) - y);
}
