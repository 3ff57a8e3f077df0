using static SymbolicGrad.Losses;

namespace SymbolicGrad.Runtime.Tests.Losses;

public class LossTests
{
    private static readonly Vector<double> Prediction = [1, 2, -3, 0.5];
    private static readonly Vector<double> Target = [0, 4, -3, 0.25];

    private static Matrix<double> AsMatrix(Vector<double> v) => new(2, 2, v.ToArray());

    private static void BothForms(
        double expected, Func<Vector<double>, Vector<double>, double> vector, Func<Matrix<double>, Matrix<double>, double> matrix)
    {
        Close.Relative(expected, vector(Prediction, Target), 1e-15);
        Close.Relative(expected, matrix(AsMatrix(Prediction), AsMatrix(Target)), 1e-15);
    }

    // Residuals: 1, −2, 0, ¼.
    [Fact]
    public void SumOfSquares_AddsSquares() => BothForms(5.0625, (p, t) => SumOfSquares(p - t), (p, t) => SumOfSquares(p - t));

    [Fact]
    public void MeanSquaredError_IsTheMean() => BothForms(5.0625 / 4, MeanSquaredError, MeanSquaredError);

    [Fact]
    public void MeanAbsoluteError_IsTheMean() => BothForms(3.25 / 4, MeanAbsoluteError, MeanAbsoluteError);

    [Fact]
    public void Huber_IsQuadraticInsideAndLinearOutside()
    {
        BothForms((0.5 + 1.5 + 0 + 0.03125) / 4, Huber, Huber);
        BothForms((0.375 + 0.875 + 0 + 0.03125) / 4, (p, t) => Huber(p, t, 0.5), (p, t) => Huber(p, t, 0.5));
        BothForms(5.0625 / 8, (p, t) => Huber(p, t, 10), (p, t) => Huber(p, t, 10));
    }

    [Fact]
    public void Float_HasTheSameLosses()
    {
        Vector<float> p = [1, 2], t = [0, 4];
        Assert.Equal(2.5f, MeanSquaredError(p, t));
        Assert.Equal(1, Huber(p, t));
    }

    [Fact]
    public void DifferentShapes_AreRefused()
    {
        static void Refused(string message, Func<object> operation) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

        Vector<double> v3 = new(3), v4 = new(4);
        Matrix<double> m23 = new(2, 3), m32 = new(3, 2);
        Refused("MeanSquaredError: the left has length 3, the right length 4; the lengths must be equal.", () => MeanSquaredError(v3, v4));
        Refused("MeanAbsoluteError: the left is 2×3, the right 3×2; the shapes must be equal.", () => MeanAbsoluteError(m23, m32));
        Refused("Huber: the left is 2×3, the right 3×2; the shapes must be equal.", () => Huber(m23, m32));
        Refused("BinaryCrossEntropyFromLogits: the left is 2×3, the right 3×2; the shapes must be equal.",
            () => BinaryCrossEntropyFromLogits(m23, m32));
    }
}
