namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private static readonly Dataset<double> Data = Samples();

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Optimizers => ["Sgd", "Momentum", "Nesterov", "RmsProp", "Adagrad", "Adam", "AdamW", "Lbfgs"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ARestoredTraining_GoesOnBitByBit(string optimizer)
    {
        (Trainer<Slope, double> whole, Batches<double> wholeBatches) = Create(optimizer);
        whole.Train(wholeBatches, 7, Options);

        (Trainer<Slope, double> first, Batches<double> firstBatches) = Create(optimizer);
        first.Train(firstBatches, 3, Options);
        TrainingCheckpoint.Save(_folder["x"], first, firstBatches);
        (Trainer<Slope, double> second, Batches<double> secondBatches) = Create(optimizer);
        TrainingCheckpoint.Restore(_folder["x"], second, secondBatches);
        Assert.Equal(3, second.History.Epochs);
        second.Train(secondBatches, 4, Options);

        AssertSame(whole, second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    public void ACheckpointWithinAnEpoch_GoesOnThere(int steps)
    {
        (Trainer<Slope, double> whole, Batches<double> wholeBatches) = Create("Adam");
        whole.Train(wholeBatches, 4, Options);

        using CancellationTokenSource source = new();
        (Trainer<Slope, double> first, Batches<double> firstBatches) = Create("Adam");
        TrainingOptions<Slope> cancelling = new()
        {
            Schedule = Options.Schedule, Metrics = Options.Metrics, AfterStep = report => { if (report.Step == steps) source.Cancel(); },
        };
        Assert.Throws<OperationCanceledException>(() => first.Train(firstBatches, 4, cancelling, source.Token));
        TrainingCheckpoint.Save(_folder["x"], first, firstBatches);

        (Trainer<Slope, double> second, Batches<double> secondBatches) = Create("Adam");
        TrainingCheckpoint.Restore(_folder["x"], second, secondBatches);
        Assert.Equal(steps, second.StepCount);
        second.Train(secondBatches, 4 - second.History.Epochs, Options);
        AssertSame(whole, second);
    }

    [Fact]
    public void ACheckpointSavedAfterEachEpoch_GoesOnFromTheLast()
    {
        (Trainer<Slope, double> whole, Batches<double> wholeBatches) = Create("Adam");
        whole.Train(wholeBatches, 5, new()
        {
            Schedule = Options.Schedule, Metrics = Options.Metrics,
            AfterEpoch = report =>
            {
                if (report.Epoch == 2) TrainingCheckpoint.Save(_folder["x"], whole, wholeBatches);
            },
        });
        (Trainer<Slope, double> second, Batches<double> secondBatches) = Create("Adam");
        TrainingCheckpoint.Restore(_folder["x"], second, secondBatches);
        second.Train(secondBatches, 3, Options);
        AssertSame(whole, second);
    }

    [Fact]
    public void Scalars_AreRestoredToo()
    {
        static Trainer<Line, double> Make() => new(
            new Line([1, 2]) { Offset = 0.5 }, (m, x, y, g) => m.LossValueAndGradient(y.Row(0), g), new Sgd<double>(0.125));
        Batches<double> batches = new([[0]], [[3, 4]], 1);
        Trainer<Line, double> first = Make(), second = Make();
        first.Train(batches, 2);
        TrainingCheckpoint.Save(_folder["x"], first, batches);
        TrainingCheckpoint.Restore(_folder["x"], second, batches);
        Assert.Equal(first.Model, second.Model);
        Assert.Empty(SafetensorsFile.Read(_folder["x"]).Tensors["model.Offset"].Shape);
    }

    [Fact]
    public void WhatDoesNotFit_IsRefusedAndChangesNothing()
    {
        (Trainer<Slope, double> first, Batches<double> batches) = Create("Adam");
        first.Train(batches, 2, Options);
        TrainingCheckpoint.Save(_folder["x"], first, batches);

        AssertRefused(Create("Momentum"), "the checkpoint is of Adam, and the trainer has Momentum.");
        AssertRefused(Create("Adam", size: 4), "the checkpoint is of batches of 5 of 21 samples, and these are of 4 of 21: the training would not go on as it was.");
        AssertRefused(
            (new Trainer<Slope, double>(new([1, 2]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Adam<double>()), batches),
            "the tensor 'Weights' has the shape [3], and the parameter Weights needs [2].");

        SafetensorsFile file = SafetensorsFile.Read(_folder["x"]);
        AssertRefused(Without(file, tensor: "optimizer.mean"), "the state of the optimizer does not fit: Adam: its state consists of mean, square, but the given one of square");
        AssertRefused(Without(file, tensor: "model.Weights"), "there is no tensor 'Weights' for the parameter Weights; there is nothing.");
        AssertRefused(Without(file, tensor: "history.losses"), "there is no tensor 'history.losses' of F64 with one size.");
        AssertRefused(Without(file, metadata: "format"), "it is no checkpoint");
        AssertRefused(Without(file, metadata: "steps"), "its metadata have no number 'steps'.");
        AssertRefused(With(file, "steps", "-1"), "'steps' in its metadata is negative.");
        AssertRefused(With(file, "optimizer.learning_rate", "NaN"), "its learning rate is no number from 0 on.");
        AssertRefused(With(file, "batches.position", "99"), "the checkpoint is at batch 99 of an epoch of 5.");
    }

    private static TrainingOptions<Slope> Options { get; } = new()
    {
        Schedule = Schedule.Exponential(0.01, 0.9).AfterWarmup(2),
        Metrics = [("first", model => model.Weights[0]), ("norm", model => model.Weights.ToArray().Sum(Math.Abs))],
    };

    private void AssertRefused((Trainer<Slope, double> Trainer, Batches<double> Batches) training, string problem) =>
        AssertRefused(training, problem, SafetensorsFile.Read(_folder["x"]));

    private static void AssertRefused(SafetensorsFile file, string problem) => AssertRefused(Create("Adam"), problem, file);

    private static void AssertRefused((Trainer<Slope, double> Trainer, Batches<double> Batches) training, string problem, SafetensorsFile file)
    {
        double[] before = training.Trainer.Model.ToArray();
        SafetensorsException error = Assert.Throws<SafetensorsException>(() => TrainingCheckpoint.Restore(file, "x", training.Trainer, training.Batches));
        Assert.Contains(problem, error.Message);
        Assert.Equal(before, training.Trainer.Model.ToArray());
        Assert.Equal((0, 0), (training.Trainer.StepCount, training.Trainer.Optimizer.State.StepCount));
    }

    private static SafetensorsFile Without(SafetensorsFile file, string? tensor = null, string? metadata = null) => new(
        file.Tensors.Where(entry => entry.Key != tensor).ToDictionary(), file.Metadata.Where(entry => entry.Key != metadata).ToDictionary());

    private static SafetensorsFile With(SafetensorsFile file, string name, string text) =>
        file with { Metadata = new Dictionary<string, string>(file.Metadata) { [name] = text } };

    internal static void AssertSame(Trainer<Slope, double> expected, Trainer<Slope, double> actual)
    {
        Assert.Equal(expected.Model.ToArray().Select(BitConverter.DoubleToInt64Bits), actual.Model.ToArray().Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(expected.StepCount, actual.StepCount);
        Assert.Equal(expected.History.Losses, actual.History.Losses);
        Assert.Equal(expected.History.LearningRates, actual.History.LearningRates);
        Assert.Equal(expected.History.MetricNames, actual.History.MetricNames);
        foreach (string name in expected.History.MetricNames) Assert.Equal(expected.History.Metric(name), actual.History.Metric(name));
        foreach ((string name, Vector<double> tensor) in expected.Optimizer.State.Tensors) Assert.Equal(tensor, actual.Optimizer.State.Tensors[name]);
    }

    internal static (Trainer<Slope, double> Trainer, Batches<double> Batches) Create(string optimizer, int size = 5)
    {
        IOptimizer<double> made = optimizer switch
        {
            "Sgd" => new Sgd<double>(0.01),
            "Momentum" => new Momentum<double>(0.01),
            "Nesterov" => new Nesterov<double>(0.01),
            "RmsProp" => new RmsProp<double>(),
            "Adagrad" => new Adagrad<double>(),
            "Adam" => new Adam<double>(),
            "AdamW" => new AdamW<double>(),
            _ => new Lbfgs<double>(historySize: 4),
        };
        return (new(new([0.5, -0.5, 0.1]), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), made), new(Data, size, shuffleSeed: 11));
    }

    private static Dataset<double> Samples()
    {
        SplitMix64 random = new(1);
        Matrix<double> inputs = new(21, 3), targets = new(21, 1);
        random.FillNormal(inputs.AsSpan());
        random.FillNormal(targets.AsSpan());
        return new(inputs, targets);
    }
}
