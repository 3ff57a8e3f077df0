using SymbolicGrad.Integration.Tests.Models;

namespace SymbolicGrad.Integration.Tests.Destinations;

public class ThreadTests
{
    [Fact]
    public void CallsFromManyThreadsAtOnce_GiveWhatOneThreadGives()
    {
        Net3 net = Net(3);
        (Matrix<double> X, Matrix<double> Y)[] batches = [.. Enumerable.Range(0, 16).Select(i => (Samples.Matrix(4 + i, 3, i), Samples.Matrix(4 + i, 2, 100 + i)))];
        double[][] expected = [.. batches.Select(batch => Gradient(net, batch.X, batch.Y))];

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            Net3 gradient = net.ZerosLike();
            net.LossGradient(batches[i % 16].X, batches[i % 16].Y, [], Activation.Silu, LossKind.MeanSquaredError, gradient);
            Close.Bits(expected[i % 16], gradient.ToArray());
        });
    }

    /// <summary>An optimizer that evaluates gradients itself, as a line search does, while a step is under way.</summary>
    [Fact]
    public void CallsInsideAStep_DoNotDisturbIt()
    {
        Matrix<double> x = Samples.Matrix(6, 3, 1), y = Samples.Matrix(6, 2, 2);
        Net3 plain = Train(x, y, () => { }), disturbed = Train(x, y, () => Gradient(Net(6), Samples.Matrix(40, 3, 3), Samples.Matrix(40, 2, 4)));

        Close.Bits(plain.ToArray(), disturbed.ToArray());
    }

    private static Net3 Train(Matrix<double> x, Matrix<double> y, Action meanwhile)
    {
        Trainer<Net3, double> trainer = new(
            Net(5),
            (net, inputs, targets, gradient) =>
            {
                meanwhile();
                double value = net.LossValueAndGradient(inputs, targets, [], Activation.Silu, LossKind.MeanSquaredError, gradient);
                meanwhile();
                return value;
            },
            new Sgd<double>(0.1));
        trainer.Train(new Batches<double>(x, y, 4), 5);
        return trainer.Model;
    }

    [Fact]
    public void ExceptionInTheMiddle_LeavesTheNextCallRight()
    {
        Net3 net = Net(7);
        Matrix<double> x = Samples.Matrix(6, 3, 1), y = Samples.Matrix(6, 2, 2);
        double[] expected = Gradient(net, x, y);

        for (int i = 0; i < 100; i++)
            Assert.Throws<ArgumentException>(() => Gradient(net, x, Samples.Matrix(6, 5, 2)));

        Close.Bits(expected, Gradient(net, x, y));
    }

    private static double[] Gradient(Net3 net, Matrix<double> x, Matrix<double> y) =>
        net.LossGradient(x, y, [], Activation.Silu, LossKind.MeanSquaredError).ToArray();

    private static Net3 Net(int seed) => new(
        new LinearLayer(Samples.Matrix(3, 9, seed), Samples.Vector(9, seed + 1)),
        new LinearLayer(Samples.Matrix(9, 17, seed + 2), Samples.Vector(17, seed + 3)),
        new LinearLayer(Samples.Matrix(17, 2, seed + 4), Samples.Vector(2, seed + 5)));
}
