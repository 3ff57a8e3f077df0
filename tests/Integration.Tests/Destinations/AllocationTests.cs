using SymbolicGrad.Integration.Tests.Models;
using SymbolicGrad.Integration.Tests.Seeds;
using SymbolicGrad.Integration.Tests.Structures;

namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>After the first step, steps that write into destinations allocate nothing.</summary>
public class AllocationTests
{
    private static readonly Matrix<double> X = Samples.Matrix(16, 3, 1), Y = Samples.Matrix(16, 3, 2);
    private static readonly int[] Classes = [.. Enumerable.Range(0, 16).Select(i => i % 3)];

    [Fact]
    public void SigmoidNet_AllocatesNothing()
    {
        SigmoidNet net = new(Samples.Matrix(3, 5, 3), Samples.Vector(5, 4), Samples.Matrix(5, 3, 5), Samples.Vector(3, 6)), gradient = net.ZerosLike();
        AssertNothingAllocated(() => net.SumLossValueAndGradient(X, Y, gradient));
    }

    [Theory]
    [InlineData(Activation.Gelu, LossKind.SoftmaxCrossEntropy)]
    [InlineData(Activation.Relu, LossKind.Huber)]
    public void DeepNet_AllocatesNothing(Activation activation, LossKind loss)
    {
        Net5 net = new(new Net2(Layer(3, 20), Layer(20, 40)), new Net3(Layer(40, 30), Layer(30, 10), Layer(10, 3))), gradient = net.ZerosLike();
        AssertNothingAllocated(() => net.LossValueAndGradient(X, Y, Classes, activation, loss, gradient));
    }

    [Fact]
    public void LargeBatch_AllocatesNothing()
    {
        Net3 net = new(Layer(64, 128), Layer(128, 64), Layer(64, 3)), gradient = net.ZerosLike();
        Matrix<double> x = Samples.Matrix(256, 64, 1), y = Samples.Matrix(256, 3, 2);
        AssertNothingAllocated(() => net.LossGradient(x, y, Classes, Activation.Tanh, LossKind.BinaryCrossEntropy, gradient), steps: 50);
    }

    [Fact]
    public void ClassWithNumbers_AllocatesNothing()
    {
        Settable model = new()
        {
            Gain = new Gain { Slope = 1.25, PerColumn = Samples.Vector(3, 6) },
            Scaling = new Scaling { Factor = -0.5, Offsets = Samples.Vector(3, 7) },
        };
        Settable gradient = model.ZerosLike();
        AssertNothingAllocated(() => model.LossValueAndGradient(X, gradient));
    }

    [Fact]
    public void FunctionOfTensors_AllocatesNothing()
    {
        Matrix<double> weights = Samples.Matrix(3, 3, 1), bias = Samples.Matrix(1, 3, 2), dw = new(3, 3);
        Vector<double> b = bias.Row(0), db = new(3);
        AssertNothingAllocated(() => SigmoidNetFunction.LossByB1Gradient(X, Y, weights, b, weights, b, db));
        AssertNothingAllocated(() => SigmoidNetFunction.LossByW1ValueAndGradient(X, Y, weights, b, weights, b, dw));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7ul)]
    public void Trainer_AllocatesNothingPerStep(ulong? shuffleSeed)
    {
        SigmoidNet net = new(Samples.Matrix(3, 5, 3), Samples.Vector(5, 4), Samples.Matrix(5, 3, 5), Samples.Vector(3, 6));
        Trainer<SigmoidNet, double> trainer = new(net, static (m, x, y, gradient) => m.MeanLossValueAndGradient(x, y, gradient), new Sgd<double>(0.01));
        Batches<double> batches = new(X, Y, 5, shuffleSeed);
        AssertNothingAllocated(() =>
        {
            batches.StartEpoch();
            for (int i = 0; i < batches.Count; i++) trainer.Step(batches[i].Inputs, batches[i].Targets);
        });
    }

    [Fact]
    public void Collections_AllocateNothing()
    {
        double[] x = Samples.Entries(20, seed: 3), gradient = new double[20];
        List<double> list = [.. x];
        AssertNothingAllocated(() => Collected.RowsGradient(x, gradient));
        AssertNothingAllocated(() => Collected.GrownGradient(list, gradient));
        AssertNothingAllocated(() => Collected.QueryGradient(list, gradient));
    }

    /// <summary>Compiled steps, sample by sample as the article's and in batches: how many a second, benchmarks tell.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public void Row4_18_TrainingOfTheCircles_AllocatesNothingPerStep(int batch)
    {
        SeedNet net = new(Sequential.Create<double>([2, 9, 6, 1], Activation.Sigmoid, Activation.Identity, Initializer.Normal(1), seed: 1));
        Trainer<SeedNet, double> trainer = new(net, static (m, x, y, gradient) => m.CrossEntropyValueAndGradient(x, y, gradient), new Sgd<double>(0.1));
        Batches<double> batches = new(Datasets.Circles<double>(100, seed: 1), batch, shuffleSeed: 2);
        AssertNothingAllocated(() =>
        {
            batches.StartEpoch();
            for (int i = 0; i < batches.Count; i++) trainer.Step(batches[i].Inputs, batches[i].Targets);
        }, steps: 20);
    }

    private static LinearLayer Layer(int inputs, int outputs) => new(Samples.Matrix(inputs, outputs, inputs), Samples.Vector(outputs, outputs));

    private static void AssertNothingAllocated(Action step, int steps = 1000)
    {
        step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < steps; i++)
            step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

/// <summary>Methods with collections of their own.</summary>
internal static partial class Collected
{
    [Differentiable]
    public static double Rows(double[] x)
    {
        double[][] rows = new double[x.Length][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new double[i + 1];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j <= i; j++)
                rows[i][j] = x[i] * x[j];
        }
        return rows[^1][0] * rows[3][2];
    }

    [Differentiable]
    public static double Grown(List<double> x)
    {
        List<double> positive = new();
        foreach (double v in x)
        {
            if (v > 0)
                positive.Add(v * v);
        }
        double product = 1;
        for (int i = 0; i < positive.Count; i++)
            product *= 1 + positive[i];
        return product;
    }

    [Differentiable]
    public static double Query(IReadOnlyList<double> x) => x.Where(static v => v > 0).Sum(static v => v * v) * x.Max();
}
