using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace Digits;

/// <summary>A layer: weights, biases, and whether it is bent by ReLU.</summary>
[Parameters]
public sealed partial record Layer(Matrix<double> Weights, Vector<double> Biases, [property: Constant] bool IsBent)
{
    public Matrix<double> Forward(Matrix<double> x)
    {
        Matrix<double> z = x * Weights + Biases;
        return IsBent ? Relu(z) : z;
    }
}

/// <summary>A network of any depth: change the widths in Program.cs, and the gradient follows.</summary>
[Parameters]
public sealed partial record Network(Layer[] Layers)
{
    public static Network Create(ReadOnlySpan<int> widths, ulong seed)
    {
        SplitMix64 random = new(seed);
        Layer[] layers = new Layer[widths.Length - 1];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = new Layer(Initializer.HeNormal.Matrix<double>(widths[i], widths[i + 1], ref random), new Vector<double>(widths[i + 1]), i < layers.Length - 1);
        return new Network(layers);
    }

    /// <summary>The logits of each class, a row for each image.</summary>
    public Matrix<double> Logits(Matrix<double> x)
    {
        foreach (Layer layer in Layers)
            x = layer.Forward(x);
        return x;
    }

    /// <summary>The mean cross-entropy of the softmax of the logits; the targets have a 1 in the column of the right digit.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> targets) =>
        -Sum(PointwiseMultiply(targets, LogSoftmax(Logits(x)))) / x.Rows;
}
