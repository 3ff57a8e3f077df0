namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The reference runs in single precision.</summary>
public class SinglePrecisionTests
{
    private static readonly ValueAndGradient<SingleSeedNet, float> s_squares = static (net, x, y, g) => net.SumOfSquaredErrorsValueAndGradient(x, y, g);
    private static readonly ValueAndGradient<SingleSeedNet, float> s_crossEntropy = static (net, x, y, g) => net.CrossEntropyValueAndGradient(x, y, g);

    [Fact]
    public void Row2_11_TheSigmoidNetwork_FollowsTheTrace()
    {
        SeedFile file = SeedFile.Open("s0_mlp431_batch3_sse");
        Follows(file, [new(4, 3, Activation.Sigmoid), new(3, 1, Activation.Sigmoid)], 0.1f, s_squares, file.Inputs, file.Targets);
    }

    [Theory]
    [InlineData("s3_nand_2_1")]
    [InlineData("s3_nand_2_3_1_tanh")]
    [InlineData("s3_nand_2_4_1")]
    public void Row2_11_Nand_FollowsTheTrace(string name)
    {
        SeedFile file = SeedFile.Open(name);
        FollowsLogits(file, file.Inputs, file.Targets);
    }

    [Theory]
    [InlineData("s3_cancer_std_gd")]
    [InlineData("s3_cancer_raw_gd")]
    public void Row2_11_Cancer_FollowsTheTrace(string name)
    {
        SeedFile file = SeedFile.Open(name);
        bool isRaw = name.Contains("raw", StringComparison.Ordinal);
        Dataset<double> samples = file.Samples(isRaw ? -1 : 0);
        FollowsLogits(file, isRaw ? samples.Inputs : Standardizer<double>.Fit(samples.Inputs).Transform(samples.Inputs), samples.Targets);
    }

    private static void FollowsLogits(SeedFile file, Matrix<double> inputs, Matrix<double> targets)
    {
        DenseShape[] architecture = file.Architecture();
        architecture[^1] = architecture[^1] with { Activation = Activation.Identity };
        Follows(file, architecture, (float)file.Number("optimizer.lr"), s_crossEntropy, inputs, targets);
    }

    private static void Follows(
        SeedFile file, DenseShape[] architecture, float rate, ValueAndGradient<SingleSeedNet, float> loss, Matrix<double> inputs, Matrix<double> targets)
    {
        SeedNet doubles = SeedNet.Zeros(architecture);
        SingleSeedNet zeros = new(Sequential.Create<float>(architecture, Initializer.Constant(0), seed: 0)), gradient = zeros.ZerosLike();
        SingleSeedNet start = zeros.Bind(Array.ConvertAll(file.Model(doubles, "init").ToArray(), static entry => (float)entry), 0);
        Matrix<float> x = Single(inputs), y = Single(targets);
        loss(start, x, y, gradient);
        Close.Models(file.Model(doubles, "gradients.step_0"), doubles.Bind(Array.ConvertAll(gradient.ToArray(), static entry => (double)entry), 0), 1e-5);

        (int Step, double Loss)[] trace = file.Trace("loss_trace");
        Trainer<SingleSeedNet, float> trainer = new(start, loss, new Sgd<float>(rate));
        List<float> losses = [.. Enumerable.Range(0, trace[^1].Step + 1).Select(_ => trainer.Step(x, y))];
        foreach ((int step, double value) in trace) Close.Number(value, losses[step], 1e-4, $"step {step}");
    }

    private static Matrix<float> Single(Matrix<double> matrix) => new(matrix.Rows, matrix.Columns, Array.ConvertAll(matrix.ToArray(), static entry => (float)entry));
}
