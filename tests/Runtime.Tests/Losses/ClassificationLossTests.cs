using static SymbolicGrad.Losses;

namespace SymbolicGrad.Runtime.Tests.Losses;

public class ClassificationLossTests
{
    private static readonly Matrix<double> Logits = [[1, 2, 3], [1000, 0, -5], [0.5, -0.25, 4]];

    // −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) in 800-digit arithmetic.
    [Theory]
    [InlineData(0, 1, 0.693147180559945309)]
    [InlineData(2, 1, 0.126928011042972496)]
    [InlineData(-3, 0.25, 0.798587351573742059)]
    [InlineData(40, 1, 4.24835425529158899e-18)]
    [InlineData(40, 0, 40)]
    [InlineData(-800, 1, 800)]
    [InlineData(-800, 0, 0)]
    public void BinaryCrossEntropyFromLogits_OfOneEntry(double logit, double target, double expected)
    {
        Close.Relative(expected, BinaryCrossEntropyFromLogits(new Vector<double>([logit]), [target]), 1e-15);
        Close.Relative(expected, BinaryCrossEntropyFromLogits(Matrix.Create<double>([logit]), [[target]]), 1e-15);
    }

    [Fact]
    public void BinaryCrossEntropyFromLogits_IsTheMean() =>
        Close.Relative(
            (0.693147180559945309 + 0.126928011042972496 + 0.798587351573742059 + 40) / 4,
            BinaryCrossEntropyFromLogits(Matrix.Create<double>([0, 2], [-3, 40]), [[1, 1], [0.25, 0]]), 1e-15);

    // The mean of ln Σₖ e^zₖ − z[class] in 60-digit arithmetic.
    [Fact]
    public void SoftmaxCrossEntropy_IsTheMeanOverRows() =>
        Close.Relative(1.5670358394582262109, SoftmaxCrossEntropy(Logits, [2, 0, 1]), 1e-15);

    [Fact]
    public void SoftmaxCrossEntropy_IsMinusTheLogSoftmaxOfTheClass()
    {
        Matrix<double> logits = Samples.Matrix(50, 10);
        int[] classes = [.. Enumerable.Range(0, 50).Select(i => 7 * i % 10)];
        Matrix<double> logSoftmax = SymbolicGrad.Functions.LogSoftmax(logits);
        Close.Relative(-Samples.Sum(50, i => logSoftmax[i, classes[i]]) / 50, SoftmaxCrossEntropy(logits, classes), 1e-14);
    }

    [Fact]
    public void SoftmaxCrossEntropy_RefusesWrongClasses()
    {
        static void Refused(string message, Action operation) => Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

        Refused("SoftmaxCrossEntropy: the logits are 3×3, with 1 class; 3 rows need one class each.",
            () => SoftmaxCrossEntropy(Logits, [2]));
        Refused(
            "SoftmaxCrossEntropy: class 3 of row 1 is not the index of a column; the logits are 3×3.",
            () => SoftmaxCrossEntropy(Logits, [0, 3, 0]));
        Refused(
            "SoftmaxCrossEntropy: class -1 of row 2 is not the index of a column; the logits are 3×3.",
            () => SoftmaxCrossEntropy(Logits, [0, 2, -1]));
    }
}
