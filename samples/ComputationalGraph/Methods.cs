using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace ComputationalGraph;

/// <summary>Ordinary methods; the generator adds the graph and the gradient of each.</summary>
internal static partial class Methods
{
    /// <summary>The affine transformation of the article, as one would write it in C#.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static Vector<double> Affine(Matrix<double> A, Vector<double> x, Vector<double> b)
    {
        Vector<double> y = A * x;
        return y + b;
    }

    /// <summary>The squared error of a neuron: what the graph becomes good for.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Error(Vector<double> w, Vector<double> x, double b, double target)
    {
        double z = Dot(w, x) + b;
        double p = 1 / (1 + Math.Exp(-z));
        return (p - target) * (p - target);
    }
}
