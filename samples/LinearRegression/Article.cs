using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace LinearRegression;

/// <summary>The backward pass as the article writes it, by hand, to compare with.</summary>
internal static class Article
{
    /// <summary>Its <c>dMSE</c>, in which the constant 2/N is thrown away.</summary>
    public static Matrix<double> OfLoss(Matrix<double> prediction, Matrix<double> label) => prediction - label;

    /// <summary>Its <c>dRelu</c>.</summary>
    public static Matrix<double> OfRelu(Matrix<double> dy, Matrix<double> y) => PointwiseMultiply(dy, Step(y));

    /// <summary>Its <c>dDense</c>, with the mean over the batch, and with <paramref name="y"/> where <paramref name="dy"/> should stand in dx.</summary>
    public static (Matrix<double> X, Matrix<double> Weights) OfDense(
        Matrix<double> dy, Matrix<double> y, Matrix<double> x, Matrix<double> weights) =>
        (MultiplyTransposed(y, weights), 1.0 / x.Rows * TransposedMultiply(x, dy));

    /// <summary>The gradient of the weights of the article's network.</summary>
    public static Matrix<double> Gradient(Dense<double> layer, Matrix<double> x, Matrix<double> label)
    {
        Matrix<double> y = layer.Forward(x);
        return OfDense(OfRelu(OfLoss(y, label), y), y, x, layer.Weights).Weights;
    }

    /// <summary>The gradient of the hidden weights, had the article stacked two layers.</summary>
    public static Matrix<double> HiddenGradient(Dense<double> hidden, Dense<double> output, Matrix<double> x, Matrix<double> label)
    {
        Matrix<double> h = hidden.Forward(x), y = output.Forward(h);
        Matrix<double> dh = OfDense(OfLoss(y, label), y, h, output.Weights).X;
        return OfDense(OfRelu(dh, h), h, x, hidden.Weights).Weights;
    }

    /// <summary>1 where two gradients have one direction.</summary>
    public static double Cosine(Matrix<double> a, Matrix<double> b) => Sum(PointwiseMultiply(a, b)) / (Norm(a) * Norm(b));

    private static Matrix<double> Step(Matrix<double> y)
    {
        Matrix<double> step = new(y.Rows, y.Columns);
        for (int i = 0; i < y.Length; i++) step.AsSpan()[i] = y.AsSpan()[i] > 0 ? 1 : 0;
        return step;
    }
}
