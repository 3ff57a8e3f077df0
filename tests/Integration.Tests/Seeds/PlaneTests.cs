namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The fourth article: points in the plane, one row at a time, until the score is above a target; and small batches with schedules.</summary>
public class PlaneTests
{
    public static TheoryData<string> Runs =>
    [
        "s4_blobs_s1_2_3_1", "s4_blobs_s2_2_3_1", "s4_blobs_s3_2_3_1", "s4_circles_s1_2_1", "s4_circles_s2_2_1", "s4_circles_s1_radius_1_1",
        "s4_circles_s1_2_9_6_1", "s4_circles_s2_2_9_6_1", "s4_circles_s3_2_9_6_1",
    ];

    [Fact]
    public void Row4_2_Pairwise_GivesNeighbours() => Assert.Equal(
        [(1, 2), (2, 3), (3, 4), (4, 5)],
        Sequential.Architecture([1, 2, 3, 4, 5], Activation.Sigmoid, Activation.Sigmoid).Select(static layer => (layer.Inputs, layer.Outputs)));

    [Fact]
    public void Row4_3_ALayer_HasAWeightForEachInputOfEachOutput()
    {
        SplitMix64 random = new(43);
        Dense<double> layer = Dense.Create<double>(new(3, 5, Activation.Sigmoid), Initializer.Normal(1), ref random, biases: Initializer.Normal(1));
        Assert.Equal((5, 3), (Transpose(layer.Weights).Rows, Transpose(layer.Weights).Columns));
        Assert.Equal(5, layer.Biases.Length);
        Dense<double> large = Dense.Create<double>(new(300, 500, Activation.Sigmoid), Initializer.Normal(1), ref random, biases: Initializer.Normal(1));
        Assert.Equal(0, Mean(large.Weights), 5 / Math.Sqrt(large.Weights.Length));
        Assert.Equal(1, Mean(PointwiseMultiply(large.Weights, large.Weights)), 5 * Math.Sqrt(2.0 / large.Weights.Length));
    }

    [Theory]
    [InlineData(94, 2, 9, 6, 1)]
    [InlineData(13, 2, 3, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(57, 2, 9, 3)]
    [InlineData(253, 4, 12, 7, 7, 5, 1)]
    public void Row4_4_AnyListOfSizes_IsANetwork(int parameters, params int[] sizes)
    {
        SeedNet net = new(Sequential.Create<double>(sizes, Activation.Sigmoid, Activation.Identity, Initializer.Normal(1), seed: 44, Initializer.Normal(1)));
        Assert.Equal(parameters, net.ParameterCount);
        Matrix<double> x = Integration.Tests.Samples.Matrix(5, sizes[0], 1), y = Sigmoid(Integration.Tests.Samples.Matrix(5, sizes[^1], 2));
        GradientCheck.Run(net, net => net.CrossEntropy(x, y), net => net.CrossEntropyGradient(x, y)).ThrowIfOff();
    }

    [Fact]
    public void Row4_5_OneRow_IsPredictedAsARow()
    {
        SeedRun run = SeedRun.Of(SeedFile.Open("s4_circles_s1_2_9_6_1"));
        Matrix<double> points = Integration.Tests.Samples.Matrix(4, 2, 45), one = run.Outputs(points.RowRange(2, 1));
        Assert.Equal((1, 1), (one.Rows, one.Columns));
        Close.Number(run.Outputs(points)[2, 0], one[0, 0], 1e-14);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Row4_5_Row4_7_Row4_9_Row4_10_Row4_11_Row4_12_Row4_13_ScoresAndEpochs_AreThoseOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        (Dataset<double> train, Dataset<double> test) = Samples(file);
        SeedRun run = SeedRun.Of(file);
        StopRule? stop = file.At("target_auc").ValueKind == System.Text.Json.JsonValueKind.Number ? StopWhen.Above("score", file.Number("target_auc")) : null;
        (TrainingHistory history, List<double> losses) = run.Train(
            new(train, 1, (ulong)file.Number("shuffle_seed")), (int)file.Number("max_epochs"), null, stop,
            ("score", () => Metrics.Auc(Sigmoid(run.Outputs(train.Inputs)), train.Targets)),
            ("loss", () => run.Loss(train.Inputs, train.Targets)));

        Assert.Equal(file.Number("final.epochs_trained"), history.Epochs);
        double[] scores = file.Numbers("scores");
        for (int epoch = 0; epoch < scores.Length; epoch++) Assert.Equal(scores[epoch], history.Metric("score")[epoch], 1e-5);
        foreach ((int step, double loss) in file.Numbers("loss_trace.step").Select(step => (int)step).Zip(file.Numbers("loss_trace.value")))
            Close.Number(loss, losses[step], 1e-10, $"step {step}");
        foreach ((int epoch, double loss) in file.Trace("epoch_trace"))
            Close.Number(loss, history.Metric("loss")[epoch], file.Number("tolerance.epoch_loss_relative"), $"epoch {epoch}");
        run.AssertParameters("final.parameters", file.Number("tolerance.final_parameters_relative"));
        Assert.Equal(file.Number("final.test_auc"), Metrics.Auc(run.Outputs(test.Inputs), test.Targets), 1e-5);
        Close.Entries(
            file.TensorVector("final.first_10_test_probabilities").ToArray(), Sigmoid(run.Outputs(test.Inputs.RowRange(0, 10))).ToArray(), 1e-10);
        AssertWrongRows(file, run, test);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Row4_6_Gradients_AreThoseOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        Dataset<double> train = Samples(file).Train;
        foreach (string step in new[] { "step_0", "step_100" })
        {
            int row = (int)file.Number($"gradients.{step}.train_row");
            SeedRun.Of(file).AssertGradient(
                $"gradients.{step}.parameters", $"gradients.{step}.gradient", train.Inputs.RowRange(row, 1), train.Targets.RowRange(row, 1),
                file.Number("tolerance.gradient_relative"));
        }
    }

    [Theory]
    [InlineData("s4_minibatch_constant")]
    [InlineData("s4_minibatch_step")]
    [InlineData("s4_minibatch_cosine")]
    public void Row4_17_Row4_19_BatchesWithSchedules_HaveTheTraceOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        (Dataset<double> train, Dataset<double> test) = Samples(file);
        double rate = file.Number("schedule.lr");
        Schedule schedule = file.At("schedule.name").GetString() switch
        {
            "step" => Schedule.Step(rate, 30, 0.5),
            "cosine" => Schedule.Cosine(rate, 120, 0.01),
            _ => Schedule.Constant(rate),
        };
        SeedRun run = SeedRun.Of(file);
        Batches<double> batches = new(train, (int)file.Number("batching.batch_size"), (ulong)file.Number("batching.shuffle_seed"));
        Assert.Equal(file.Number("batching.steps_per_epoch"), batches.Count);
        (TrainingHistory history, List<double> losses) = run.Train(
            batches, 120, schedule, null,
            ("loss", () => run.Loss(train.Inputs, train.Targets)), ("score", () => Metrics.Auc(run.Outputs(train.Inputs), train.Targets)));

        double tolerance = file.Number("tolerance.loss_trace_relative");
        foreach ((int step, double loss) in file.Trace("loss_trace").SkipLast(1)) Close.Number(loss, losses[step], tolerance, $"step {step}");
        foreach (((int epoch, double loss), double score) in file.Trace("epoch_trace").Zip(file.Numbers("epoch_trace.train_auc")))
        {
            Close.Number(loss, history.Metric("loss")[epoch], tolerance, $"epoch {epoch}");
            Assert.Equal(score, history.Metric("score")[epoch], 1e-5);
        }
        run.AssertParameters("final.parameters", file.Number("tolerance.final_parameters_relative"));
        Assert.Equal(1, Metrics.Auc(run.Outputs(test.Inputs), test.Targets));
    }

    private static void AssertWrongRows(SeedFile file, SeedRun run, Dataset<double> test)
    {
        int[] predicted = Metrics.Classes(Sigmoid(run.Outputs(test.Inputs)), file.Number("final.decision_boundary")), truth = test.Classes();
        Assert.Equal(
            file.Numbers("final.wrong_test_rows_0_based_among_test_rows").Select(row => (int)row), Enumerable.Range(0, test.Count).Where(row => predicted[row] != truth[row]));
    }

    private static (Dataset<double> Train, Dataset<double> Test) Samples(SeedFile file) => file.At("data").TryGetProperty("feature", out _)
        ? (file.Samples(0).WithInputs(Radius), file.Samples(1).WithInputs(Radius))
        : (file.Samples(0), file.Samples(1));

    private static Matrix<double> Radius(Matrix<double> points)
    {
        Matrix<double> radius = new(points.Rows, 1);
        for (int i = 0; i < points.Rows; i++) radius[i, 0] = Math.Sqrt(points[i, 0] * points[i, 0] + points[i, 1] * points[i, 1]);
        return radius;
    }
}
