namespace SymbolicGrad.Integration.Tests.Models;

public enum LossKind
{
    SumOfSquares,
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    BinaryCrossEntropy,
    SoftmaxCrossEntropy,
}

/// <summary>Activations and losses chosen when the program runs, as the layers of the networks call them.</summary>
internal static class Choices
{
    public static Matrix<double> Apply(Activation activation, Matrix<double> z) =>
        activation == Activation.Sigmoid ? Sigmoid(z)
        : activation == Activation.Tanh ? Tanh(z)
        : activation == Activation.Relu ? Relu(z)
        : activation == Activation.LeakyRelu ? LeakyRelu(z, 0.125)
        : activation == Activation.Elu ? Elu(z, 1.5)
        : activation == Activation.Gelu ? Gelu(z)
        : activation == Activation.Silu ? Silu(z)
        : Softplus(z);

    public static double Compare(LossKind loss, Matrix<double> outputs, Matrix<double> targets, int[] classes)
    {
        if (loss == LossKind.SumOfSquares)
            return SumOfSquares(outputs - targets);
        if (loss == LossKind.MeanSquaredError)
            return MeanSquaredError(outputs, targets);
        if (loss == LossKind.MeanAbsoluteError)
            return MeanAbsoluteError(outputs, targets);
        if (loss == LossKind.Huber)
            return Huber(outputs, targets, 0.75);
        if (loss == LossKind.BinaryCrossEntropy)
            return BinaryCrossEntropyFromLogits(outputs, targets);
        return SoftmaxCrossEntropy(outputs, classes);
    }
}
