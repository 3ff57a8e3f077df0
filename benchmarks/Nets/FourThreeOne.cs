using SymbolicGrad.Benchmarks.Measurement;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>The network of the sample: four inputs, three hidden units, one output, sigmoids, squared error, three samples.</summary>
[Parameters]
public sealed partial record FourThreeOne(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
{
    private const double LearningRate = 0.1;

    private static readonly Matrix<double> s_inputs = new(new double[,] { { 1, 0, 1, 0 }, { 1, 0, 1, 1 }, { 0, 1, 0, 1 } });
    private static readonly Matrix<double> s_targets = new(new double[,] { { 1 }, { 1 }, { 0 } });

    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Sigmoid(Sigmoid(x * W1 + B1) * W2 + B2) - y);

    internal static Comparison Compare(int batchSize) => new(
        [HandWritten(batchSize), Generated(batchSize)],
        () => Math.Abs(TrainHandWritten(batchSize, 1000) - TrainGenerated(batchSize, 1000)));

    /// <summary>Steps of the generated gradient and gradient descent.</summary>
    internal static Contender Generated(int batchSize)
    {
        (Trainer<FourThreeOne, double> trainer, Batches<double> batches) = Create(batchSize);
        return new("generated gradient, Trainer", steps =>
        {
            int batch = 0;
            for (int step = 0; step < steps; step++)
            {
                (Matrix<double> x, Matrix<double> y) = batches[batch];
                trainer.Step(x, y);
                batch = batch + 1 == batches.Count ? 0 : batch + 1;
            }
        });
    }

    internal static Contender HandWritten(int batchSize)
    {
        FourThreeOneByHand net = new(Start().ToArray(), LearningRate);
        (double[] x, double[] y) = (s_inputs.ToArray(), s_targets.ToArray());
        return new("hand-written scalar code", steps =>
        {
            int row = 0;
            for (int step = 0; step < steps; step++)
            {
                net.Step(x.AsSpan(4 * row, 4 * batchSize), y.AsSpan(row, batchSize));
                row = row + batchSize == 3 ? 0 : row + batchSize;
            }
        });
    }

    private static double TrainGenerated(int batchSize, int epochs)
    {
        (Trainer<FourThreeOne, double> trainer, Batches<double> batches) = Create(batchSize);
        trainer.Train(batches, epochs);
        return trainer.Model.Loss(s_inputs, s_targets);
    }

    private static double TrainHandWritten(int batchSize, int epochs)
    {
        FourThreeOneByHand net = new(Start().ToArray(), LearningRate);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            for (int row = 0; row < 3; row += batchSize)
                net.Step(s_inputs.AsSpan().Slice(4 * row, 4 * batchSize), s_targets.AsSpan().Slice(row, batchSize));
        }
        return Start().Bind(net.Parameters, 0).Loss(s_inputs, s_targets);
    }

    private static (Trainer<FourThreeOne, double>, Batches<double>) Create(int batchSize) => (
        new(Start(), static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(LearningRate)),
        new(s_inputs, s_targets, batchSize));

    private static FourThreeOne Start() => new(
        new(new[,] { { 0.11, -0.45, 1.05 }, { 0.88, -1.10, -0.83 }, { -0.72, -0.64, 0.88 }, { 0.07, 0.00, -1.75 } }),
        new[] { -0.79, 2.02, 1.10 },
        new(new[,] { { 0.51 }, { 0.66 }, { 2.07 } }),
        new[] { -0.13 });
}
