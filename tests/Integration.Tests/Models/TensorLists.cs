using System.Collections.Immutable;

namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>Methods of arrays and lists of vectors and matrices, and of [Parameters] objects.</summary>
public static partial class TensorLists
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct)]
    public static double Perceptron(Matrix<double>[] weights, List<Vector<double>> biases, [Constant] Matrix<double> x)
    {
        Matrix<double> h = x;
        for (int i = 0; i < weights.Length; i++)
            h = Tanh(h * weights[i] + biases[i]);
        double penalty = 0;
        foreach (Matrix<double> w in weights)
            penalty += SumOfSquares(w);
        return Sum(h) + 0.1 * penalty + biases.Count;
    }

    /// <summary>The last element, a skipped one, one of many uses, and one by a condition.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Picked(Matrix<double>[] w, bool flag)
    {
        Matrix<double> product = w[0] * w[^1];
        if (flag)
            product = product * w[1];
        int k = 0;
        foreach (Matrix<double> matrix in w)
        {
            if (k++ == 1)
                continue;
            product = product + matrix;
        }
        return Sum(Sigmoid(product)) + w[0][0, 1] * w[1][1, 0];
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Query(ImmutableArray<Vector<double>> x) => x.Sum(v => Sum(Exp(v))) + Pairs(x);

    private static double Pairs(ImmutableArray<Vector<double>> x)
    {
        double sum = 0;
        foreach (Vector<double> a in x)
        {
            foreach (Vector<double> b in x)
                sum += Dot(a, b);
        }
        return sum;
    }

    /// <summary>A recurrent network over a sequence, which is differentiated by as well, with a vector for result.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static Vector<double> Recurrent(IReadOnlyList<Vector<double>> x, Matrix<double>[] w)
    {
        Vector<double> h = x[0];
        for (int t = 1; t < x.Count; t++)
            h = Tanh(w[0] * x[t] + w[1] * h);
        return h;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double OfLayers(Layer[] layers, Matrix<double> x)
    {
        foreach (Layer layer in layers)
            x = layer.Forward(x);
        return Sum(x);
    }

    [Differentiable]
    public static float Single(Matrix<float>[] w) => Sum(w[0] * w[1]);
}

[Parameters]
public sealed partial record Stack(Matrix<double>[] Weights, IReadOnlyList<Vector<double>> Biases, double Scale)
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public double Loss([Constant] Matrix<double> x)
    {
        for (int i = 0; i < Weights.Length; i++)
            x = Tanh(x * Weights[i] + Biases[i]);
        return Scale * SumOfSquares(x);
    }
}
