using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The third article: NAND and breast cancer, by descent on all samples, momentum, Adam and small batches.</summary>
public class ClassificationTests
{
    public static TheoryData<string> Cancer =>
    [
        "s3_cancer_raw_gd", "s3_cancer_std_gd", "s3_cancer_std_gd_he", "s3_cancer_std_gd_xavier", "s3_cancer_std_momentum", "s3_cancer_std_adam", "s3_cancer_std_sgd32",
    ];

    [Theory]
    [InlineData("s3_nand_2_1")]
    [InlineData("s3_nand_2_3_1_tanh")]
    [InlineData("s3_nand_2_4_1")]
    [InlineData("s3_nand_2_4_1_kink")]
    public void Row3_9_Row3_10_Row3_11_Row3_16_Nand_HasTheTraceOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        SeedRun run = SeedRun.Of(file);
        run.AssertGradient("init", "gradients.step_0", file.Inputs, file.Targets, file.Number("tolerance.gradient_relative"));
        run.AssertGradient("parameters_before_step.step_100", "gradients.step_100", file.Inputs, file.Targets, file.Number("tolerance.gradient_relative"));

        (_, List<double> losses) = run.Train(new(file.Inputs, file.Targets, 4), (int)file.Number("steps"));

        TrainingRun.AssertTrace(file, losses, run.Loss(file.Inputs, file.Targets), file.Number("tolerance.loss_trace_relative"));
        double[] probabilities = Sigmoid(run.Outputs(file.Inputs)).ToArray();
        Close.Entries(file.TensorVector("final.probabilities").ToArray(), probabilities, file.Number("tolerance.loss_trace_relative"));
        Assert.Equal(file.Numbers("final.rounded"), probabilities.Select(p => Math.Round(p)));
    }

    [Theory]
    [MemberData(nameof(Cancer))]
    public void Row3_10_Row3_12_Row3_13_Row3_16_Row3_17_Cancer_HasTheTraceOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        (Dataset<double> train, Dataset<double> test) = CancerSamples(file);
        (SeedRun run, TrainingHistory history, List<double> losses) = TrainCancer(file, train, test);

        double tolerance = file.Number("tolerance.loss_trace_relative");
        foreach ((int step, double loss) in file.Trace("loss_trace").SkipLast(1))
            Close.Number(loss, losses[step], tolerance, $"step {step}");
        foreach (((int epoch, double loss), int index) in file.Trace("epoch_trace").Select((point, index) => (point, index)))
        {
            Close.Number(loss, history.Metric("loss")[epoch], tolerance, $"epoch {epoch}");
            Close.Number(file.Numbers("epoch_trace.train_accuracy")[index], history.Metric("train accuracy")[epoch], 1e-12, $"epoch {epoch}");
            Close.Number(file.Numbers("epoch_trace.test_accuracy")[index], history.Metric("test accuracy")[epoch], 1e-12, $"epoch {epoch}");
        }
        run.AssertParameters("final.parameters", file.Number("tolerance.final_parameters_relative"));
        Close.Number(file.Number("final.test_loss"), run.Loss(test.Inputs, test.Targets), 1e-9);
        Close.Number(file.Number("final.test_auc"), Metrics.Auc(run.Outputs(test.Inputs), test.Targets), 1e-12);
        Close.Entries(
            file.TensorVector("final.first_10_test_probabilities").ToArray(), Sigmoid(run.Outputs(test.Inputs.RowRange(0, 10))).ToArray(), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Cancer))]
    public void Row3_14_Row3_17_TheReport_IsThatOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        (Dataset<double> train, Dataset<double> test) = CancerSamples(file);
        (SeedRun run, _, _) = TrainCancer(file, train, test);
        ConfusionMatrix confusion = new(test.Classes(), Metrics.Classes(Sigmoid(run.Outputs(test.Inputs))), ["malignant", "benign"]);

        JsonElement[] rows = [.. file.At("final.test_classification.confusion_rows_true_columns_predicted").EnumerateArray()];
        for (int truth = 0; truth < 2; truth++)
            for (int predicted = 0; predicted < 2; predicted++)
                Assert.Equal(rows[truth][predicted].GetInt32(), confusion[truth, predicted]);
        Close.Number(file.Number("final.test_classification.report.weighted avg.f1-score"), new ClassificationReport(confusion).WeightedAverage.F1, 1e-12);
        IEnumerable<string?> lines = file.At("final.test_classification.text_two_digits").EnumerateArray().Select(line => line.GetString());
        Assert.Equal(string.Join('\n', lines), new ClassificationReport(confusion).ToString());
    }

    [Theory]
    [MemberData(nameof(Cancer))]
    public void Row3_9_Gradients_AreThoseOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        (Dataset<double> train, Dataset<double> test) = CancerSamples(file);
        Batches<double> batches = Batches(file, train);
        for (int step = 0; step <= 100; step++)
        {
            if (step % batches.Count == 0) batches.StartEpoch();
            (Matrix<double> x, Matrix<double> y) = batches[step % batches.Count];
            if (step is not (0 or 100)) continue;
            string parameters = step == 0 ? "init" : "parameters_before_step.step_100";
            SeedRun.Of(file).AssertGradient(parameters, $"gradients.step_{step}", x, y, file.Number("tolerance.gradient_relative"));
        }
    }

    [Fact]
    public void Row3_15_OtherOptimizers_NeedFewerEpochs()
    {
        foreach (JsonElement row in SeedFile.Json("s3_optimizer_comparison").GetProperty("rows").EnumerateArray())
        {
            SeedFile file = SeedFile.Open(row.GetProperty("case").GetString()!);
            (Dataset<double> train, Dataset<double> test) = CancerSamples(file);
            IReadOnlyList<double> losses = TrainCancer(file, train, test).History.Metric("loss");
            foreach (JsonProperty bound in row.GetProperty("first_epoch_with_train_loss_below").EnumerateObject())
            {
                double limit = double.Parse(bound.Name, System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(bound.Value.GetInt32(), losses.Index().First(loss => loss.Item < limit).Index);
            }
        }
    }

    [Theory]
    [InlineData("s3_cancer_std_gd")]
    [InlineData("s3_cancer_std_adam")]
    public void Row3_17_Standardisation_IsThatOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        Standardizer<double> standardizer = Standardizer<double>.Fit(file.Samples(0).Inputs);
        foreach ((string path, Vector<double> actual) in new[]
        {
            ("data.mean", standardizer.Mean), ("data.std", standardizer.Deviation),
            ("data.first_train_row_standardised", standardizer.Transform(file.Samples(0).Inputs).Row(0)),
        })
        {
            foreach ((double expected, double entry) in file.TensorVector(path).ToArray().Zip(actual.ToArray()))
                Close.Number(expected, entry, 1e-12, path);
        }
    }

    private static (SeedRun Run, TrainingHistory History, List<double> Losses) TrainCancer(SeedFile file, Dataset<double> train, Dataset<double> test)
    {
        SeedRun run = SeedRun.Of(file, Optimizer(file));
        Batches<double> batches = Batches(file, train);
        int steps = file.Trace("loss_trace")[^1].Step;
        Assert.Equal(0, steps % batches.Count);
        (TrainingHistory history, List<double> losses) = run.Train(
            batches, steps / batches.Count, null, null,
            ("loss", () => run.Loss(train.Inputs, train.Targets)),
            ("train accuracy", () => Metrics.Accuracy(Sigmoid(run.Outputs(train.Inputs)), train.Targets)),
            ("test accuracy", () => Metrics.Accuracy(Sigmoid(run.Outputs(test.Inputs)), test.Targets)));
        return (run, history, losses);
    }

    private static (Dataset<double> Train, Dataset<double> Test) CancerSamples(SeedFile file)
    {
        if (!file.At("data").TryGetProperty("standardise", out _)) return (file.Samples(-1), file.Samples(-1));
        Standardizer<double> standardizer = Standardizer<double>.Fit(file.Samples(0).Inputs);
        return (file.Samples(0).WithInputs(standardizer.Transform), file.Samples(1).WithInputs(standardizer.Transform));
    }

    private static Batches<double> Batches(SeedFile file, Dataset<double> train) => file.At("batching").ValueKind == JsonValueKind.String
        ? new(train, train.Count)
        : new(train, (int)file.Number("batching.batch_size"), (ulong)file.Number("batching.shuffle_seed"));

    private static IOptimizer<double> Optimizer(SeedFile file)
    {
        double rate = file.Number("optimizer.lr");
        return file.At("optimizer.kind").GetString() == "adam" ? new Adam<double>(rate)
            : file.At("optimizer").TryGetProperty("momentum", out JsonElement momentum) ? new Momentum<double>(rate, momentum.GetDouble())
            : new Sgd<double>(rate);
    }
}
