using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace BlobsAndCircles;

/// <summary>A network of sigmoids. The sigmoid of the last layer is in <see cref="Predict"/> and in the loss.</summary>
[Parameters]
public sealed partial record Network(Sequential<double> Net)
{
    /// <summary>Weights and biases from a standard normal distribution; the sizes begin with the number of inputs.</summary>
    public static Network Create(ulong seed, params int[] sizes) => new(Sequential.Create<double>(
        sizes, hidden: Activation.Sigmoid, output: Activation.Identity, Initializer.Normal(1), seed, biases: Initializer.Normal(1)));

    /// <summary>The probability of class 1 of each row.</summary>
    public Matrix<double> Predict(Matrix<double> x) => Sigmoid(Net.Forward(x));

    /// <summary>The cross-entropy: its derivative with respect to a logit is p − y, the error that the article sends back.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);
}
