using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace BreastCancer;

/// <summary>A network for two classes. Its last layer is linear: the sigmoid of the article is in <see cref="Predict"/> and in the loss.</summary>
[Parameters]
public sealed partial record Network(Sequential<double> Net)
{
    public static Network Create(ReadOnlySpan<DenseShape> architecture, Initializer weights, ulong seed, Initializer? biases = null) =>
        new(Sequential.Create<double>(architecture, ByOutput(weights), seed, biases));

    /// <summary>The probability of class 1.</summary>
    public Matrix<double> Predict(Matrix<double> x) => Sigmoid(Net.Forward(x));

    /// <summary>The cross-entropy, which is what fits a sigmoid output: of the logits, so that no probability of 0 makes it infinite.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);

    /// <summary>Draws a row for each output, as <c>randn(output_dim, input_dim)</c> does, where a layer has a column.</summary>
    private static Initializer ByOutput(Initializer initializer) => new((weights, inputs, outputs, ref random) =>
    {
        Matrix<double> drawn = new(outputs, inputs);
        initializer.Fill(drawn.AsSpan(), inputs, outputs, ref random);
        Transpose(drawn).AsSpan().CopyTo(weights);
    });
}
