namespace SymbolicGrad.Integration.Tests.Seeds;

public class TrainingTests
{
    private static readonly SeedFile Batch1 = SeedFile.Open("s0_mlp431_batch1_sse");
    private static readonly SeedFile Batch3 = SeedFile.Open("s0_mlp431_batch3_sse");
    private static readonly SeedFile Mean3 = SeedFile.Open("s0_mlp431_batch3_mse");
    private static readonly SeedFile LowLevel = SeedFile.Open("s0_mlp431_lowlevel_sequential");

    [Fact]
    public void Row0_2_MeanOfSquares_HasTheTraceOfTheFile()
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Mean3, 3, static (net, x, y) =>
        {
            (double loss, SigmoidNet gradient) = net.MeanLossValueAndGradient(x, y);
            return (TrainingRun.Move(net, gradient), loss);
        });

        TrainingRun.AssertTrace(Mean3, losses, net.MeanLoss(Mean3.Inputs, Mean3.Targets));
        Close.Number(0.016979, net.SumLoss(Mean3.Inputs, Mean3.Targets), 1e-4);
    }

    [Fact]
    public void Row0_2_SumAndMean_DifferByTheNumberOfEntries()
    {
        Matrix<double> x = Samples.Matrix(5, 4, 1), y = Samples.Matrix(5, 2, 2);
        SigmoidNet net = new(Samples.Matrix(4, 3, 3), Samples.Vector(3, 4), Samples.Matrix(3, 2, 5), Samples.Vector(2, 6));

        (double sum, SigmoidNet sumGradient) = net.SumLossValueAndGradient(x, y);
        (double mean, SigmoidNet meanGradient) = net.MeanLossValueAndGradient(x, y);

        Close.Number(sum / 10, mean, 1e-14);
        Close.Entries([.. sumGradient.ToArray().Select(entry => entry / 10)], meanGradient.ToArray(), 1e-14);
    }

    [Fact]
    public void Row0_4_BatchSize1_HasTheTraceOfTheFile()
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch1, 1, TrainingRun.Descend);

        Assert.Equal(6000, losses.Count);
        // The last loss of this trace is that of the batch which would come next.
        TrainingRun.AssertTrace(Batch1, losses, net.SumLoss(Batch1.Inputs.RowRange(0, 1), Batch1.Targets.RowRange(0, 1)));
        Close.Number(Batch1.Number("final.E_sum_of_squares"), net.SumLoss(Batch1.Inputs, Batch1.Targets), 1e-10);
        Close.Number(0.004042, net.SumLoss(Batch1.Inputs, Batch1.Targets), 1e-4);
        Close.Models(Batch1.Net("final.parameters"), net, 1e-10);
    }

    [Fact]
    public void Row0_5_BatchSizeN_HasTheTraceOfTheFile()
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch3, 3, TrainingRun.Descend);

        Assert.Equal(2000, losses.Count);
        TrainingRun.AssertTrace(Batch3, losses, net.SumLoss(Batch3.Inputs, Batch3.Targets));
        Close.Number(0.004052, net.SumLoss(Batch3.Inputs, Batch3.Targets), 1e-4);
        Close.Models(Batch3.Net("final.parameters"), net, 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Row0_5_AnyBatchSize_TrainsAsTheHandWrittenNetwork(int batchSize)
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch3, batchSize, TrainingRun.Descend);
        (SigmoidNet expected, List<double> expectedLosses) = TrainingRun.Train(Batch3, batchSize, HandWritten.Descend);

        Close.Entries([.. expectedLosses], [.. losses], 1e-10);
        Close.Models(expected, net, 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Row0_6_TwoThousandEpochs_FitTheTargets(int batchSize)
    {
        SigmoidNet net = TrainingRun.Train(Batch3, batchSize, TrainingRun.Descend).Net;
        double[] outputs = net.Forward(Batch3.Inputs).ToArray();

        foreach ((double target, double output) in Batch3.Targets.ToArray().Zip(outputs))
            Assert.InRange(output, target - 0.05, target + 0.05);
        if (batchSize == 3)
            Assert.Equal(["0.975", "0.964", "0.046"], outputs.Select(output => output.ToString("F3", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Row0_7_HighLevel_HasTheTraceOfTheLowerLevels(int batchSize)
    {
        Trainer<SigmoidNet, double> trainer = new(
            Batch1.Net("init"), static (net, x, y, gradient) => net.SumLossValueAndGradient(x, y, gradient), new Sgd<double>(0.1));
        TrainingResult<SigmoidNet> result = trainer.Train(new Batches<double>(Batch1.Inputs, Batch1.Targets, batchSize), 2000);

        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch1, batchSize, TrainingRun.Descend);
        Close.Entries([.. losses.Chunk(3 / batchSize).Select(Enumerable.Average)], [.. result.History.Losses], 1e-12);
        Close.Models(net, result.Model, 1e-12);
    }

    [Fact]
    public void Row0_7_TrainOnBatch_HasTheTraceOfTheFile()
    {
        Trainer<SigmoidNet, double> trainer = new(
            Batch1.Net("init"), static (net, x, y, gradient) => net.SumLossValueAndGradient(x, y, gradient), new Sgd<double>(0.1));
        Batches<double> batches = new(Batch1.Inputs, Batch1.Targets, 1);
        List<double> losses = [.. Enumerable.Range(0, 6000).Select(step => trainer.Step(batches[step % 3].Inputs, batches[step % 3].Targets))];

        TrainingRun.AssertTrace(Batch1, losses, trainer.Model.SumLoss(batches[0].Inputs, batches[0].Targets));
    }

    [Fact]
    public void Row0_8_MediumLevel_GradientDefinedOutsideTheLoop_HasTheTraceOfTheHighLevel()
    {
        Func<SigmoidNet, Matrix<double>, Matrix<double>, (double, SigmoidNet)> defined = static (net, x, y) => net.SumLossValueAndGradient(x, y);

        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch1, 1, (net, x, y) =>
        {
            (double loss, SigmoidNet gradient) = defined(net, x, y);
            return (TrainingRun.Move(net, gradient), loss);
        });

        TrainingRun.AssertTrace(Batch1, losses, net.SumLoss(Batch1.Inputs.RowRange(0, 1), Batch1.Targets.RowRange(0, 1)));
    }

    [Fact]
    public void Row0_8_MediumLevel_PairsOfGradientAndParameter_HaveTheTraceOfTheHighLevel()
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(Batch1, 1, static (net, x, y) =>
        {
            (double loss, SigmoidNet gradient) = net.SumLossValueAndGradient(x, y);
            double[] parameters = net.ToArray();
            foreach ((int i, double entry) in gradient.ToArray().Index())
                parameters[i] -= TrainingRun.LearningRate * entry;
            return (net.Bind(parameters, 0), loss);
        });

        TrainingRun.AssertTrace(Batch1, losses, net.SumLoss(Batch1.Inputs.RowRange(0, 1), Batch1.Targets.RowRange(0, 1)));
    }

    [Fact]
    public void Row0_9_EachParameterOnItsOwn_HasTheTraceOfTheFile()
    {
        (SigmoidNet net, List<double> losses) = TrainingRun.Train(LowLevel, 3, static (net, x, y) =>
        {
            double loss = net.SumLoss(x, y);
            (Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) = net;
            w1 -= TrainingRun.LearningRate * SigmoidNetFunction.LossByW1Gradient(x, y, w1, b1, w2, b2);
            b1 -= TrainingRun.LearningRate * SigmoidNetFunction.LossByB1Gradient(x, y, w1, b1, w2, b2);
            w2 -= TrainingRun.LearningRate * SigmoidNetFunction.LossByW2Gradient(x, y, w1, b1, w2, b2);
            b2 -= TrainingRun.LearningRate * SigmoidNetFunction.LossByB2Gradient(x, y, w1, b1, w2, b2);
            return (new SigmoidNet(w1, b1, w2, b2), loss);
        });

        TrainingRun.AssertTrace(LowLevel, losses, net.SumLoss(LowLevel.Inputs, LowLevel.Targets));
        Close.Models(LowLevel.Net("final.parameters"), net, 1e-10);
        Assert.True(Math.Abs(losses[1] - Batch3.Trace("loss_trace")[1].Loss) > 1e-6, "the later gradients see the moved parameters");
    }

    [Fact]
    public void Row0_9_GradientsAsApplied_AreThoseOfTheFile()
    {
        (Matrix<double> x, Matrix<double> y) = (LowLevel.Inputs, LowLevel.Targets);
        (Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) = LowLevel.Net("init");

        Matrix<double> dw1 = SigmoidNetFunction.LossByW1Gradient(x, y, w1, b1, w2, b2);
        w1 -= TrainingRun.LearningRate * dw1;
        Vector<double> db1 = SigmoidNetFunction.LossByB1Gradient(x, y, w1, b1, w2, b2);
        b1 -= TrainingRun.LearningRate * db1;
        Matrix<double> dw2 = SigmoidNetFunction.LossByW2Gradient(x, y, w1, b1, w2, b2);
        w2 -= TrainingRun.LearningRate * dw2;
        Vector<double> db2 = SigmoidNetFunction.LossByB2Gradient(x, y, w1, b1, w2, b2);

        Close.Models(LowLevel.Net("gradients_step0_as_applied"), new SigmoidNet(dw1, db1, dw2, db2), 1e-12);
    }
}
