using System.Globalization;

namespace SymbolicGrad.Runtime.Tests.Training;

/// <summary>The loop over epochs: metrics, schedules, rules that stop it, reports and cancellation.</summary>
public class TrainingTests
{
    private static readonly Matrix<double> Inputs = [[1, 0.5], [2, -1], [0, 3], [1, 1], [-2, 0.25]];
    private static readonly Matrix<double> Targets = [[1], [2], [-1], [0.5], [3]];

    [Fact]
    public void Metrics_AreMeasuredBeforeTheFirstEpochAndAfterEach()
    {
        var trainer = Create();
        TrainingResult<Slope> result = trainer.Train(Batches(2), 3, new() { Metrics = [("first", m => m.Weights[0]), ("loss of all", Loss)] });
        var other = Create();
        var batches = Batches(2);
        List<double> expected = [other.Model.Weights[0]];
        for (int epoch = 0; epoch < 3; epoch++)
        {
            other.Train(batches, 1);
            expected.Add(other.Model.Weights[0]);
        }
        Assert.Equal(expected, result.History.Metric("first"));
        Assert.Equal(["first", "loss of all"], result.History.MetricNames);
        Assert.Equal(Loss(result.Model), result.History.Metric("loss of all")[3]);
        Assert.Equal((3, 3, 3), (result.History.Epochs, result.History.Losses.Count, result.History.LearningRates.Count));
        Assert.False(result.HasStoppedEarly);
    }

    [Fact]
    public void ASecondTraining_GoesOnWithTheHistory()
    {
        var trainer = Create();
        TrainingOptions<Slope> options = new() { Metrics = [("loss of all", Loss)] };
        var batches = Batches(2);
        trainer.Train(batches, 2, options);
        TrainingHistory history = trainer.Train(batches, 2, options).History;
        Assert.Equal(Create().Train(Batches(2), 4, options).History.Metric("loss of all"), history.Metric("loss of all"));
        trainer.Train(Batches(2), 1, new() { Metrics = [("late", m => 7)] });
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN, 7, 7], history.Metric("late"));
    }

    [Fact]
    public void Schedules_SetTheRateOfEpochsOrSteps()
    {
        var byEpoch = Create();
        Assert.Equal([0.1, 0.05, 0.025], byEpoch.Train(Batches(2), 3, new() { Schedule = Schedule.Exponential(0.1, 0.5) }).History.LearningRates);
        List<double> rates = [];
        var byStep = Create();
        byStep.Train(Batches(2), 2, new() { StepSchedule = new(step => 0.01 / (1 + step)), AfterStep = _ => rates.Add(byStep.Optimizer.LearningRate) });
        Assert.Equal(Enumerable.Range(1, 6).Select(step => 0.01 / step), rates);
    }

    [Fact]
    public void ATarget_StopsBeforeTheEpochThatWouldFollow()
    {
        TrainingOptions<Slope> options = new() { Metrics = [("loss", Loss)], StopWhen = [StopWhen.Below("loss", 14.6)] };
        var trainer = Create();
        TrainingResult<Slope> result = trainer.Train(Batches(2), 1000, options);
        IReadOnlyList<double> losses = result.History.Metric("loss");
        Assert.True(result.HasStoppedEarly);
        Assert.True(losses[^1] < 14.6 && losses[^2] >= 14.6);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"loss is {losses[^1]} after epoch {losses.Count - 1}, < 14.6"), result.StopReason);
        long steps = trainer.StepCount;
        trainer.Train(Batches(2), 1000, options);
        Assert.Equal(steps, trainer.StepCount);
    }

    [Fact]
    public void Patience_StopsWhenNothingGetsBetter()
    {
        double[] values = [5, 4, 3, 3.5, 3, 3.2, 2.9, 1, 1];
        int next = 0;
        TrainingResult<Slope> result = Create().Train(
            Batches(5), 100, new() { Metrics = [("score", _ => values[next++])], StopWhen = [StopWhen.NoDecrease("score", 3)] });
        Assert.Equal("score was best after epoch 2, with 3, and 3 epochs since have not been better", result.StopReason);
        Assert.Equal(5, result.History.Epochs);
        next = 0;
        Assert.Equal(3, Create().Train(
            Batches(5), 100, new() { Metrics = [("score", _ => values[next++])], StopWhen = [StopWhen.NoIncrease("score", 3)] }).History.Epochs);
        next = 0;
        Assert.Equal(3, Create().Train(
            Batches(5), 100, new() { Metrics = [("score", _ => values[next++])], StopWhen = [StopWhen.NoDecrease("score", 2, 1.5)] }).History.Epochs - 1);
    }

    [Fact]
    public void Reports_TellEpochsAndSteps()
    {
        List<string> reports = [];
        Create().Train(Batches(2), 2, new()
        {
            AfterStep = report => reports.Add($"step {report.Step}, epoch {report.Epoch}, batch {report.Batch} of {report.BatchCount}"),
            AfterEpoch = report => reports.Add($"epoch {report.Epoch} of {report.LastEpoch}: {report.Loss == report.History.Losses[^1]}"),
        });
        Assert.Equal(
            ["step 1, epoch 1, batch 1 of 3", "step 2, epoch 1, batch 2 of 3", "step 3, epoch 1, batch 3 of 3", "epoch 1 of 2: True",
             "step 4, epoch 2, batch 1 of 3", "step 5, epoch 2, batch 2 of 3", "step 6, epoch 2, batch 3 of 3", "epoch 2 of 2: True"],
            reports);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void Cancellation_StopsBetweenStepsAndTrainingCanGoOn(int steps)
    {
        using CancellationTokenSource source = new();
        var trainer = Create();
        var batches = Batches(2);
        Assert.Throws<OperationCanceledException>(() => trainer.Train(
            batches, 4, new() { AfterStep = report => { if (report.Step == steps) source.Cancel(); } }, source.Token));
        Assert.Equal(steps, trainer.StepCount);
        trainer.Train(batches, 4 - trainer.History.Epochs);

        var other = Create();
        other.Train(Batches(2), 4);
        Assert.Equal(other.Model.ToArray(), trainer.Model.ToArray());
        Assert.Equal(other.History.Losses, trainer.History.Losses);
    }

    [Fact]
    public void NoEpochsAndNoSamples_AreNoError()
    {
        Assert.Single(Create().Train(Batches(2), 0, new() { Metrics = [("loss", Loss)] }).History.Metric("loss"));
        Assert.Equal(2, Create().Train(new Batches<double>(new(0, 2), new(0, 1), 3), 2).History.Epochs);
    }

    [Fact]
    public void AnUnknownMetric_IsNamed() => Assert.StartsWith(
        "TrainingHistory: there is no metric 'los'; there is accuracy, loss.",
        Assert.Throws<ArgumentException>(() => Create().Train(
            Batches(2), 3, new() { Metrics = [("loss", Loss), ("accuracy", Loss)], StopWhen = [StopWhen.Below("los", 1)] })).Message);

    private static Trainer<Slope, double> Create() => new(new([0.5, -0.5]), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Momentum<double>(0.01, 0.5));

    private static Batches<double> Batches(int size) => new(Inputs, Targets, size, shuffleSeed: size == 5 ? null : 9);

    private static double Loss(Slope model) => model.LossValueAndGradient(Inputs, Targets, model.ZerosLike());
}
