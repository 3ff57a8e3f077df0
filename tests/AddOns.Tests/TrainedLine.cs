namespace SymbolicGrad.AddOns.Tests;

/// <summary>A small training: y = 2·x + 1.</summary>
internal static class TrainedLine
{
    private static readonly Matrix<double> s_x = new(new double[,] { { 0 }, { 1 }, { 2 } });
    private static readonly Matrix<double> s_y = new(new double[,] { { 1 }, { 3 }, { 5 } });

    public static TrainingResult<StraightLine> Train(int epochs, Action<EpochReport<StraightLine>>? afterEpoch = null, bool withMetric = true)
    {
        Trainer<StraightLine, double> trainer = new(
            new StraightLine(new Matrix<double>(1, 1), new double[1]), (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(0.05));
        return trainer.Train(new Batches<double>(s_x, s_y, size: 3), epochs, new()
        {
            AfterEpoch = afterEpoch,
            Metrics = withMetric ? [("closeness", model => Math.Exp(-model.Loss(s_x, s_y)))] : [],
        });
    }
}

[Parameters]
public sealed partial record StraightLine(Matrix<double> Slope, Vector<double> Intercept)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => Losses.SumOfSquares(x * Slope + Intercept - y);
}
