namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>A network of the library inside of a user's model.</summary>
[Parameters]
public sealed partial record LibraryNet(Sequential<double> Net, double Scale)
{
    public double Scale { get; set; } = Scale;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct)]
    public double Loss(Matrix<double> x, [Constant] Matrix<double> y)
    {
        double penalty = 0;
        foreach (Dense<double> layer in Net.Layers)
            penalty += SumOfSquares(layer.Weights) * layer.Biases[0];
        return MeanSquaredError(Scale * Net.Forward(x), y) + 0.01 * penalty;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public double LossOfOne(Vector<double> x) => SumOfSquares(Net.Forward(x));

    [Differentiable]
    public double Plain([Constant] Matrix<double> x) => SumOfSquares(Net.Forward(x));

    [Differentiable, Checkpoint]
    public double Checkpointed([Constant] Matrix<double> x) => SumOfSquares(Net.Forward(x));

    [Differentiable]
    public Matrix<double> Output([Constant] Matrix<double> x) => Net.Forward(x);
}

/// <summary>Layers of the library one by one and in an array, around an activation that a method is given.</summary>
[Parameters]
public sealed partial record Autoencoder(Dense<float> Encoder, Dense<float>[] Decoder)
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public float Loss([Constant] Matrix<float> x, Activation between)
    {
        Matrix<float> code = Activate(Encoder.Forward(x), between);
        for (int i = 0; i < Decoder.Length; i++)
            code = Decoder[i].Activation == Activation.Identity ? Decoder[i].Forward(code) : 0.5f * Decoder[i].Forward(code);
        return MeanSquaredError(code, x);
    }
}

/// <summary>Methods that are given layers.</summary>
public static partial class LayerFunctions
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Energy(Dense<double> layer, Sequential<double> net, Vector<double> x) => Sum(net.Forward(layer.Forward(x)));

    /// <summary>What of its input a fixed network looks at.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Saliency([Constant] Sequential<double> net, [Constant] Dense<double> last, Vector<double> x) => last.Forward(net.Forward(x))[0];
}
