using SymbolicGrad.Integration.Tests.Models;

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
    [InlineData(12)]
    public void Row2_6_AnyOtherSeed_RecoversTheWeights(ulong seed)
    {
        RegressionStream stream = new(seed, out Matrix<double> start);
        Trainer<ReluLayer, double> trainer = new(
            new(new LinearLayer(start, new double[2])), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(0.01));
        for (int step = 0; step < 10_000; step++)
        {
            (Matrix<double> x, Matrix<double> y) = stream.Next(512);
            trainer.Step(x, y);
        }
        Assert.True(LargestDifference(stream.Weights.ToArray(), trainer.Model.Only.Weights.ToArray()) <= 0.02);
        Assert.True(LargestDifference(stream.Bias.ToArray(), trainer.Model.Only.Bias.ToArray()) <= 0.1);
        (Matrix<double> fresh, Matrix<double> truth) = stream.Next(4096);
        Assert.True(trainer.Model.Loss(fresh, truth) <= 2e-4);
    }

    [Fact]
    public void Row2_6_TheFixedRun_RecoversTheWeightsAsFarAsTheArticle()
    {
        Assert.Equal(0.0073, Article.Number("final.max_abs_W_error"), 1e-4);
        (SeedRun run, RegressionStream stream, _) = Train(Article, 512);
        Matrix<double> zero = new(1, 10), unit = new(10, 10);
        for (int i = 0; i < 10; i++) unit[i, i] = 1;
        // The layer is linear here: its values at 0 and at the units tell the bias and the weights.
        Vector<double> bias = run.Outputs(zero).Row(0);
        Matrix<double> weights = run.Outputs(unit) + (-1.0 * bias);
        Assert.Equal(Article.Number("final.max_abs_W_error"), LargestDifference(stream.Weights.ToArray(), weights.ToArray()), 1e-10);
        Assert.Equal(Article.Number("final.max_abs_b_error"), LargestDifference(stream.Bias.ToArray(), bias.ToArray()), 1e-10);
    }

    [Theory]
    [InlineData("s2_article_10to2", 512, 1.0)]
    [InlineData("s2_signed_6to3", 128, 1.5)]
    public void Row2_7_WithoutTheConstant_OnlyTheRateChanges(string name, int size, double ratio)
    {
        // The article leaves out 2/N and averages over the batch: its step is that of a rate that is out/2 times ours.
        SeedFile file = SeedFile.Open(name);
        (Matrix<double> x, Matrix<double> y) = new RegressionStream(file).Next(size);
        LinearLayer start = new(Transpose(file.Tensor("init.W1")), file.TensorVector("init.b1"));
        ReluLayer gradient = new ReluLayer(start).LossGradient(x, y);
        Close.Entries(Transpose(file.Tensor("article_differences.article_gradient_step0.W1")).ToArray(), (ratio * gradient.Only.Weights).ToArray(), 1e-12);
        Close.Entries(file.TensorVector("article_differences.article_gradient_step0.b1").ToArray(), (ratio * gradient.Only.Bias).ToArray(), 1e-12);
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
            Trainer<ReluLayer, double> trainer = new(
                new(new LinearLayer(weights, new double[2])), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(1e-4));
            double before = trainer.Step(x, y);
            Assert.True(trainer.Model.Loss(x, y) < before, $"start {start}");
        }
    }

    [Fact]
    public void Row2_10_SignedTargets_LeaveAnOutputAlmostDead()
    {
        (SeedRun run, RegressionStream stream, _) = Train(Signed, 128);
        Matrix<double> x = new(4096, 6);
        new SplitMix64(2009).FillUniform(x.AsSpan(), -1, 1);
        Matrix<double> outputs = run.Outputs(x), truth = stream.Targets(x);
        double[] active = [.. Enumerable.Range(0, 3).Select(j => Enumerable.Range(0, 4096).Count(i => outputs[i, j] > 0) / 4096.0)];
        Close.Entries(Signed.Numbers("final.fraction_of_validation_rows_with_positive_preactivation"), active, 1e-15);
        for (int i = 0; i < 4096; i++)
            Assert.True(Math.Abs(outputs[i, 0] - truth[i, 0]) < 1e-4 && Math.Abs(outputs[i, 1] - truth[i, 1]) < 1e-4);
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
