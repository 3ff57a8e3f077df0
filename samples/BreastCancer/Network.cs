using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace BreastCancer;

/// <summary>A dense layer with its activation.</summary>
[Parameters]
public sealed partial record Layer(Matrix<double> Weights, Vector<double> Biases, [property: Constant] Activation Activation)
{
    public Matrix<double> Linear(Matrix<double> x) => x * Weights + Biases;

    public Matrix<double> Forward(Matrix<double> x)
    {
        Matrix<double> z = Linear(x);
        return Activation == Activation.Relu ? Relu(z) : Activation == Activation.Tanh ? Tanh(z) : Sigmoid(z);
    }
}

/// <summary>A network with the layers of an architecture list.</summary>
[Parameters]
public sealed partial record Network(Layer[] Layers)
{
    /// <summary>Random weights, a row for each output as in the article, and random or no biases.</summary>
    public static Network Create(IReadOnlyList<LayerPlan> plan, Initializer weights, ulong seed, double biases = 0)
    {
        LayerPlan.ThrowIfBroken(plan);
        SplitMix64 random = new(seed);
        List<Layer> layers = [];
        foreach (LayerPlan layer in plan)
        {
            Matrix<double> w = new(layer.Outputs, layer.Inputs);
            Vector<double> b = new(layer.Outputs);
            weights.Fill(w.AsSpan(), layer.Inputs, layer.Outputs, ref random);
            if (biases > 0) random.FillNormal(b.AsSpan(), biases);
            layers.Add(new Layer(Transpose(w), b, layer.Activation));
        }
        return new Network([.. layers]);
    }

    /// <summary>What the last layer says before its sigmoid.</summary>
    public Matrix<double> Logits(Matrix<double> x)
    {
        for (int i = 0; i < Layers.Length - 1; i++) x = Layers[i].Forward(x);
        return Layers[^1].Linear(x);
    }

    /// <summary>The probability of class 1.</summary>
    public Matrix<double> Predict(Matrix<double> x) => Sigmoid(Logits(x));

    /// <summary>The cross-entropy, which is what fits a sigmoid output: of the logits, so that no probability of 0 makes it infinite.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Logits(x), y);
}
