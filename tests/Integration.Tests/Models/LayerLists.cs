namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>A layer whose activation is a setting.</summary>
[Parameters]
public sealed partial record Layer(Matrix<double> Weights, Vector<double> Biases, [property: Constant] Activation Activation)
{
    public Matrix<double> Forward(Matrix<double> x)
    {
        Matrix<double> z = x * Weights + Biases;
        return Activation switch
        {
            Activation.Sigmoid => Sigmoid(z),
            Activation.Tanh => Tanh(z),
            Activation.Relu => Relu(z),
            _ => z,
        };
    }
}

/// <summary>A network whose depth is known only at run time.</summary>
[Parameters]
public sealed partial record DeepNet(Layer[] Layers)
{
    public Matrix<double> Forward(Matrix<double> x)
    {
        foreach (Layer layer in Layers)
            x = layer.Forward(x);
        return x;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public double Loss(Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y);

    [Differentiable]
    public double DecayedLoss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y) + 0.1 * Decay();

    private double Decay()
    {
        double sum = 0;
        foreach (Layer layer in Layers)
            sum += SumOfSquares(layer.Weights);
        return sum;
    }

    [Differentiable]
    public double DecayedLossByQuery([Constant] Matrix<double> x, [Constant] Matrix<double> y) =>
        MeanSquaredError(Layers.Aggregate(x, static (h, layer) => layer.Forward(h)), y) + 0.1 * Layers.Sum(static layer => SumOfSquares(layer.Weights));

    [Differentiable]
    public Matrix<double> Output([Constant] Matrix<double> x) => Forward(x);
}

/// <summary>The same layers in other kinds of lists, read by index, with a number of each layer and a weight beside the list.</summary>
[Parameters]
public sealed partial class Scaled
{
    public required List<Amplifier> Amplifiers { get; init; }

    public required IReadOnlyList<Layer> Layers { get; init; }

    public double Offset { get; set; }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public double Loss([Constant] Matrix<double> x)
    {
        double penalty = 0;
        for (int i = 0; i < Layers.Count; i++)
        {
            x = Amplifiers[i].Factor * Layers[i].Forward(x) + Amplifiers[i].Shift;
            penalty += Amplifiers[i].Factor * Amplifiers[i].Factor + Sum(Square(Layers[i].Weights)) * Layers[Layers.Count - 1 - i].Biases[0];
        }
        return Sum(Square(x)) + 0.1 * penalty + Offset;
    }
}

[Parameters]
public sealed partial class Amplifier
{
    public double Factor { get; set; }

    public Vector<double> Shift { get; init; }
}
