namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The second article: dense layers, rectifiers and the mean of squares.</summary>
public class RegressionTests
{
    private static readonly SeedFile Article = SeedFile.Open("s2_article_10to2");
    private static readonly SeedFile Hidden = SeedFile.Open("s2_hidden_10to8to2");
    private static readonly SeedFile Signed = SeedFile.Open("s2_signed_6to3");

    public static TheoryData<string, int> Runs => new() { { "s2_article_10to2", 512 }, { "s2_hidden_10to8to2", 64 }, { "s2_signed_6to3", 128 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Row2_1_ABatch_IsThatOfTheFile(string name, int size)
    {
        SeedFile file = SeedFile.Open(name);
        RegressionStream stream = new(file);
        (Matrix<double> x, Matrix<double> y) = stream.Next(size);
        Assert.Equal(file.Tensor("first_rows_of_batch_0.x"), x.RowRange(0, 3));
        Close.Entries(file.Tensor("first_rows_of_batch_0.y").ToArray(), y.RowRange(0, 3).ToArray(), 1e-13);
        Close.Entries(Transpose(file.Tensor("w_real")).ToArray(), stream.Weights.ToArray(), 1e-15);
        Assert.Equal(file.Tensor("first_row_of_batch_1.x"), stream.Next(size).X.RowRange(0, 1));
    }

    [Fact]
    public void Row2_2_Relu_HasDerivative0AtAndBelow0()
    {
        SeedFile kink = SeedFile.Open("s3_nand_2_4_1_kink");
        SeedRun.Of(kink).AssertGradient("init", "gradients.step_0", kink.Inputs, kink.Targets, 1e-12);
        Assert.Contains(Hidden0(kink), entry => entry == 0);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Row2_3_Row2_4_Gradients_AreThoseOfTheFile(string name, int size)
    {
        SeedFile file = SeedFile.Open(name);
        RegressionStream stream = new(file);
        SeedRun run = SeedRun.Of(file);
        (Matrix<double> x, Matrix<double> y) = stream.Next(size);
        run.AssertGradient("init", "gradients.step_0", x, y, file.Number("tolerance.gradient_relative"));
        for (int step = 1; step <= 100; step++) (x, y) = stream.Next(size);
        run.AssertGradient("parameters_before_step.step_100", "gradients.step_100", x, y, file.Number("tolerance.gradient_relative"));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Row2_5_Row2_9_TheRun_HasTheTraceOfTheFile(string name, int size)
    {
        SeedFile file = SeedFile.Open(name);
        (SeedRun run, RegressionStream stream, List<double> losses) = Train(file, size);
        (Matrix<double> x, Matrix<double> y) = stream.Next(size);
        TrainingRun.AssertTrace(file, losses, run.Loss(x, y), file.Number("tolerance.loss_trace_relative"));
        run.AssertParameters("final.parameters", file.Number("tolerance.final_parameters_relative"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    public void Row2_6_AnyOtherSeed_RecoversTheWeightsAsFarAsTheSurvey(ulong seed)
    {
        RegressionStream stream = new(seed, out Matrix<double> start);
        Trainer<SeedNet, double> trainer = new(
            new SeedNet(new Dense<double>(start, new double[2], Activation.Relu)), static (m, x, y, g) => m.MeanSquaresValueAndGradient(x, y, g), new Sgd<double>(0.01));
        for (int step = 0; step < 10_000; step++)
        {
            (Matrix<double> x, Matrix<double> y) = stream.Next(512);
            trainer.Step(x, y);
        }
        Dense<double> learned = trainer.Model.Net.Layers[0];
        double weights = LargestDifference(stream.Weights.ToArray(), learned.Weights.ToArray()), bias = LargestDifference(stream.Bias.ToArray(), learned.Biases.ToArray());
        Assert.True(weights <= 0.02 && bias <= 0.1);
        double[] survey = [.. SeedFile.Json("s2_survey").GetProperty("all")[(int)seed - 1].EnumerateArray().Select(number => number.GetDouble())];
        Close.Number(survey[0], weights, 1e-9);
        Close.Number(survey[1], bias, 1e-9);
        (Matrix<double> fresh, Matrix<double> truth) = stream.Next(4096);
        Assert.True(trainer.Model.MeanSquares(fresh, truth) <= 2e-4);
    }

    [Fact]
    public void Row2_5_Row2_6_TheFixedRun_RecoversTheWeightsAsFarAsTheArticle()
    {
        (SeedRun run, RegressionStream stream, List<double> losses) = Train(Article, 512);
        (Matrix<double> x, Matrix<double> y) = stream.Next(512);
        Assert.Equal("0.22541 2.16E-005", FormattableString.Invariant($"{losses[0]:F5} {run.Loss(x, y):E2}"));

        double weights = LargestDifference(stream.Weights.ToArray(), run.Layers[0].Weights.ToArray());
        double bias = LargestDifference(stream.Bias.ToArray(), run.Layers[0].Biases.ToArray());
        Assert.Equal("0.0073 0.0367", FormattableString.Invariant($"{weights:F4} {bias:F4}"));
        Close.Number(Article.Number("final.max_abs_W_error"), weights, 1e-9);
        Close.Number(Article.Number("final.max_abs_b_error"), bias, 1e-9);
    }

    [Theory]
    [InlineData("s2_article_10to2", 512, 1.0)]
    [InlineData("s2_signed_6to3", 128, 1.5)]
    public void Row2_7_WithoutTheConstant_OnlyTheRateChanges(string name, int size, double ratio)
    {
        // The article leaves out 2/N and averages over the batch: its step is that of a rate that is out/2 times ours.
        SeedFile file = SeedFile.Open(name);
        (Matrix<double> x, Matrix<double> y) = new RegressionStream(file).Next(size);
        Dense<double> start = new(Transpose(file.Tensor("init.W1")), file.TensorVector("init.b1"), Activation.Relu);
        Dense<double> gradient = new SeedNet(start).MeanSquaresGradient(x, y).Net.Layers[0];
        Close.Entries(Transpose(file.Tensor("article_differences.article_gradient_step0.W1")).ToArray(), (ratio * gradient.Weights).ToArray(), 1e-12);
        Close.Entries(file.TensorVector("article_differences.article_gradient_step0.b1").ToArray(), (ratio * gradient.Biases).ToArray(), 1e-12);
    }

    [Fact]
    public void Row2_8_ASmallStepAgainstTheGradient_LowersTheLoss()
    {
        SplitMix64 random = new(28);
        for (int start = 0; start < 100; start++)
        {
            Matrix<double> weights = new(10, 2), x = new(64, 10), y = new(64, 2);
            random.FillUniform(weights.AsSpan());
            random.FillUniform(x.AsSpan());
            random.FillUniform(y.AsSpan());
            Trainer<SeedNet, double> trainer = new(
                new SeedNet(new Dense<double>(weights, new double[2], Activation.Relu)), static (m, x, y, g) => m.MeanSquaresValueAndGradient(x, y, g), new Sgd<double>(1e-4));
            double before = trainer.Step(x, y);
            Assert.True(trainer.Model.MeanSquares(x, y) < before, $"start {start}");
        }
    }

    [Fact]
    public void Row2_10_SignedTargets_LeaveAnOutputAlmostDead()
    {
        (SeedRun run, RegressionStream stream, _) = Train(Signed, 128);
        Matrix<double> weightErrors = Transpose(Signed.Tensor("final.abs_W_minus_w_real"));
        double[] biasErrors = Signed.TensorVector("final.abs_b_minus_b_real").ToArray();
        for (int output = 0; output < 3; output++)
        {
            // Outputs 1 and 2 are recovered, output 3 is not.
            for (int input = 0; input < 6; input++) AssertError(weightErrors[input, output], run.Layers[0].Weights[input, output] - stream.Weights[input, output], output < 2);
            AssertError(biasErrors[output], run.Layers[0].Biases[output] - stream.Bias[output], output < 2);
        }
        Matrix<double> x = new(4096, 6);
        new SplitMix64(2009).FillUniform(x.AsSpan(), -1, 1);
        Matrix<double> outputs = run.Outputs(x);
        double[] active = [.. Enumerable.Range(0, 3).Select(j => Enumerable.Range(0, 4096).Count(i => outputs[i, j] > 0) / 4096.0)];
        Close.Entries(Signed.Numbers("final.fraction_of_validation_rows_with_positive_preactivation"), active, 1e-15);
        Assert.Equal("0.3 %", FormattableString.Invariant($"{active[2]:P1}"));
        Close.Number(Signed.Number("final.loss_on_4096_validation_rows"), run.Loss(x, stream.Targets(x)), 1e-9);
    }

    private static void AssertError(double expected, double difference, bool isRecovered)
    {
        Assert.Equal(expected, Math.Abs(difference), 1e-12);
        if (isRecovered) Assert.True(Math.Abs(difference) < 1e-5);
    }

    private static (SeedRun Run, RegressionStream Stream, List<double> Losses) Train(SeedFile file, int size)
    {
        RegressionStream stream = new(file);
        SeedRun run = SeedRun.Of(file);
        List<double> losses = [];
        for (int step = 0; step < (int)file.Number("steps"); step++)
        {
            (Matrix<double> x, Matrix<double> y) = stream.Next(size);
            losses.Add(run.Step(x, y));
        }
        return (run, stream, losses);
    }

    private static double[] Hidden0(SeedFile kink) =>
        (kink.Inputs * Transpose(kink.Tensor("init.W1")) + kink.TensorVector("init.b1")).ToArray();

    private static double LargestDifference(double[] left, double[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();
}
