namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The reference runs in single precision.</summary>
public class SinglePrecisionTests
{
    [Fact]
    public void Row2_11_TheSigmoidNetwork_FollowsTheTrace() => Follows(
        "s0_mlp431_batch3_sse", 0.1f, static (m, x, y, g) => m.SigmoidLossValueAndGradient(x, y, g));

    [Fact]
    public void Row2_11_Nand_FollowsTheTrace() => Follows(
        "s3_nand_2_3_1_tanh", 0.3f, static (m, x, y, g) => m.TanhLossValueAndGradient(x, y, g));

    private static void Follows(string name, float rate, ValueAndGradient<SingleNet, float> loss)
    {
        SeedFile file = SeedFile.Open(name);
        SingleNet start = Single(file.Net("init")), gradient = start.ZerosLike();
        Matrix<float> x = Single(file.Inputs), y = Single(file.Targets);
        loss(start, x, y, gradient);
        double[] expected = file.Net("gradients.step_0").ToArray();
        Close.Entries(expected, Array.ConvertAll(gradient.ToArray(), entry => (double)entry), 1e-5);

        (int Step, double Loss)[] trace = file.Trace("loss_trace");
        Trainer<SingleNet, float> trainer = new(start, loss, new Sgd<float>(rate));
        List<float> losses = [.. Enumerable.Range(0, trace[^1].Step + 1).Select(_ => trainer.Step(x, y))];
        foreach ((int step, double value) in trace) Close.Number(value, losses[step], 1e-4, $"step {step}");
    }

    private static SingleNet Single(SigmoidNet net) =>
        new(Single(net.W1), Array.ConvertAll(net.B1.ToArray(), x => (float)x), Single(net.W2), Array.ConvertAll(net.B2.ToArray(), x => (float)x));

    private static Matrix<float> Single(Matrix<double> matrix) => new(matrix.Rows, matrix.Columns, Array.ConvertAll(matrix.ToArray(), x => (float)x));
}

/// <summary>Two layers in single precision.</summary>
[Parameters]
public sealed partial record SingleNet(Matrix<float> W1, Vector<float> B1, Matrix<float> W2, Vector<float> B2)
{
    [Differentiable]
    public float SigmoidLoss([Constant] Matrix<float> x, [Constant] Matrix<float> y) => SumOfSquares(Sigmoid(Sigmoid(x * W1 + B1) * W2 + B2) - y);

    [Differentiable]
    public float TanhLoss([Constant] Matrix<float> x, [Constant] Matrix<float> y) => BinaryCrossEntropyFromLogits(Tanh(x * W1 + B1) * W2 + B2, y);
}
