namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>One update of a network, and the loss of the batch before it.</summary>
internal delegate (SigmoidNet Moved, double Loss) Update(SigmoidNet net, Matrix<double> x, Matrix<double> y);

/// <summary>Training as the articles write it, and the losses that it passes.</summary>
internal static class TrainingRun
{
    public const double LearningRate = 0.1;
    public const int Epochs = 2000;

    /// <summary>Descends by the whole gradient at once.</summary>
    public static (SigmoidNet Moved, double Loss) Descend(SigmoidNet net, Matrix<double> x, Matrix<double> y)
    {
        (double loss, SigmoidNet gradient) = net.SumLossValueAndGradient(x, y);
        return (Move(net, gradient), loss);
    }

    public static SigmoidNet Move(SigmoidNet net, SigmoidNet gradient) => new(
        net.W1 - LearningRate * gradient.W1,
        net.B1 - LearningRate * gradient.B1,
        net.W2 - LearningRate * gradient.W2,
        net.B2 - LearningRate * gradient.B2);

    /// <summary>The network at the end, and the loss of each batch before its update.</summary>
    public static (SigmoidNet Net, List<double> Losses) Train(SeedFile file, int batchSize, Update update)
    {
        Batches<double> batches = new(file.Inputs, file.Targets, batchSize);
        SigmoidNet net = file.Net("init");
        List<double> losses = [];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int i = 0; i < batches.Count; i++)
            {
                (net, double loss) = update(net, batches[i].Inputs, batches[i].Targets);
                losses.Add(loss);
            }
        }
        return (net, losses);
    }

    /// <summary>Compares with a trace whose last entry belongs to the parameters after the last update.</summary>
    public static void AssertTrace(SeedFile file, IReadOnlyList<double> losses, double lossAtEnd, double tolerance = 1e-10)
    {
        (int Step, double Loss)[] trace = file.Trace("loss_trace");
        foreach ((int step, double loss) in trace.SkipLast(1))
            Close.Number(loss, losses[step], tolerance, $"step {step}");
        Assert.Equal(losses.Count, trace[^1].Step);
        Close.Number(trace[^1].Loss, lossAtEnd, tolerance, "end");
    }
}
