using System.Text.Json;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Training.Optimizers;

public class OptimizerTests
{
    private static readonly JsonElement Reference = Json.Open("optimizers");

    private static readonly Dictionary<string, Func<IOptimizer<double>>> Optimizers = new()
    {
        ["Sgd"] = () => new Sgd<double>(0.05),
        ["Sgd, decay"] = () => new Sgd<double>(0.05, weightDecay: 0.1),
        ["Momentum"] = () => new Momentum<double>(0.05),
        ["Momentum, decay"] = () => new Momentum<double>(0.02, 0.8, weightDecay: 0.1),
        ["Nesterov"] = () => new Nesterov<double>(0.05),
        ["Nesterov, decay"] = () => new Nesterov<double>(0.02, 0.8, weightDecay: 0.1),
        ["RmsProp"] = () => new RmsProp<double>(),
        ["RmsProp, decay"] = () => new RmsProp<double>(0.05, 0.9, 1e-6, 0.1),
        ["Adagrad"] = () => new Adagrad<double>(),
        ["Adagrad, decay"] = () => new Adagrad<double>(0.1, 1e-6, 0.1),
        ["Adam"] = () => new Adam<double>(),
        ["Adam, decay"] = () => new Adam<double>(0.05, 0.8, 0.95, 1e-6, 0.1),
        ["AdamW"] = () => new AdamW<double>(),
        ["AdamW, decay"] = () => new AdamW<double>(0.05, 0.8, 0.95, 1e-6, 0.1),
        ["Lbfgs"] = () => new Lbfgs<double>(0.5, historySize: 3),
    };

    public static TheoryData<string> Names => [.. Optimizers.Keys];

    public static TheoryData<string> ParameterwiseNames => [.. Optimizers.Keys.Where(name => name != "Lbfgs")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_AreThoseOfPyTorch(string name)
    {
        IOptimizer<double> optimizer = Optimizers[name]();
        Vector<double> parameters = Numbers("start"), gradient = new(parameters.Length);
        int[] steps = Reference.GetProperty("steps").Integers();
        foreach (JsonElement expected in Reference.GetProperty("runs").GetProperty(name).EnumerateArray())
        {
            while (optimizer.State.StepCount < steps[0]) Step(optimizer, parameters, gradient);
            steps = steps[1..];
            Close.Vector(expected.Numbers(), parameters, 1e-13);
        }
    }

    [Theory]
    [MemberData(nameof(ParameterwiseNames))]
    public void ManyParameters_MoveAsOneByOne(string name)
    {
        for (int count = 0; count < 40; count++)
        {
            IOptimizer<double> optimizer = Optimizers[name]();
            IOptimizer<double>[] single = [.. Enumerable.Range(0, count).Select(_ => Optimizers[name]())];
            Vector<double> parameters = Samples.Vector(count);
            double[] expected = parameters.ToArray();
            for (int step = 0; step < 3; step++)
            {
                Vector<double> gradient = Samples.Vector(count, seed: 2 + step);
                optimizer.Update(parameters, gradient);
                for (int i = 0; i < count; i++)
                    single[i].Update(new Vector<double>(expected, i, 1), new Vector<double>([gradient[i]]));
            }
            Assert.Equal(expected, parameters.ToArray());
        }
    }

    [Fact]
    public void SinglePrecision_FollowsDouble()
    {
        Follows(new Sgd<double>(0.05), new Sgd<float>(0.05));
        Follows(new Momentum<double>(0.05), new Momentum<float>(0.05));
        Follows(new Nesterov<double>(0.05), new Nesterov<float>(0.05));
        Follows(new RmsProp<double>(), new RmsProp<float>());
        Follows(new Adagrad<double>(), new Adagrad<float>());
        Follows(new Adam<double>(), new Adam<float>());
        Follows(new AdamW<double>(), new AdamW<float>());

        static void Follows(IOptimizer<double> optimizer, IOptimizer<float> single)
        {
            Vector<double> parameters = Numbers("start"), gradient = new(parameters.Length);
            Vector<float> singles = Array.ConvertAll(Numbers("start"), x => (float)x), singleGradient = new(singles.Length);
            for (int step = 0; step < 10; step++)
            {
                Step(optimizer, parameters, gradient);
                for (int i = 0; i < singles.Length; i++)
                    singleGradient[i] = (float)(Numbers("curvature")[i] * (singles[i] - Numbers("center")[i]));
                single.Update(singles, singleGradient);
            }
            for (int i = 0; i < singles.Length; i++)
                Assert.True(Math.Abs(parameters[i] - singles[i]) < 1e-5, $"{optimizer} {i}: {parameters[i]} {singles[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_AllocateNothing(string name)
    {
        IOptimizer<double> optimizer = Optimizers[name]();
        Vector<double> parameters = Numbers("start"), gradient = new(parameters.Length);
        Step(optimizer, parameters, gradient);
        Assert.Equal(0, Allocation.OfRepeatedCall(() => optimizer.Update(parameters, gradient)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void State_MakesAnotherOptimizerGoOnTheSameWay(string name)
    {
        IOptimizer<double> first = Optimizers[name](), second = Optimizers[name]();
        Vector<double> parameters = Numbers("start"), gradient = new(parameters.Length);
        for (int step = 0; step < 7; step++) Step(first, parameters, gradient);
        Vector<double> copy = parameters.ToArray();
        second.State = first.State;
        for (int step = 0; step < 7; step++) Step(first, parameters, gradient);
        for (int step = 0; step < 7; step++) Step(second, copy, gradient);
        Assert.Equal(parameters, copy);
        Assert.Equal(14, second.State.StepCount);
    }

    [Fact]
    public void Widths_GiveTheSameBits()
    {
        double[] parameters = Samples.Vector(37).ToArray(), gradient = Samples.Vector(37, seed: 2).ToArray();
        double[][] results =
        [
            Run((moves, move) => moves.All<Moments.Rule, Lane1<double>>(move)),
            Run((moves, move) => moves.All<Moments.Rule, Lane128<double>>(move)),
            Run((moves, move) => moves.All<Moments.Rule, Lane256<double>>(move)),
            Run((moves, move) => moves.All<Moments.Rule, Lane512<double>>(move)),
        ];
        Assert.All(results, result => Assert.Equal(results[0], result));

        double[] Run(Pass pass)
        {
            double[] moved = [.. parameters], first = new double[37], second = new double[37];
            for (int step = 1; step < 4; step++)
                pass(new Moves<double>(moved, gradient, first, second), new Moments(0.9, 0.999, 1e-8).At(step, 0.1, 0.01, 1));
            return moved;
        }
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Equal(
            "Sgd: there are 3 parameters, but the gradient has length 2; the lengths must be equal.",
            Assert.Throws<ArgumentException>(() => new Sgd<double>(1).Update(new Vector<double>(3), new Vector<double>(2))).Message);
        Adam<double> adam = new();
        adam.Update(new Vector<double>(3), new Vector<double>(3));
        Assert.Equal(
            "Adam: it has moved 3 parameters so far, and there are 4 now; every model needs an optimizer of its own.",
            Assert.Throws<ArgumentException>(() => adam.Update(new Vector<double>(4), new Vector<double>(4))).Message);
        Assert.Equal(
            "Momentum: its state consists of velocity, but the given one of mean, square; it is that of another optimizer.",
            Assert.Throws<ArgumentException>(() => new Momentum<double>(1).State = adam.State).Message);
        Assert.StartsWith(
            "LearningRate is NaN; it must be a number from 0 on.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd<double>(double.NaN)).Message);
        Assert.StartsWith(
            "beta1 is 1; it must be a number from 0 on and below 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam<double>(beta1: 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs<double>(historySize: 0));
    }

    private delegate void Pass(Moves<double> moves, Moments.Rule move);

    private static void Step(IOptimizer<double> optimizer, Vector<double> parameters, Vector<double> gradient)
    {
        for (int i = 0; i < parameters.Length; i++) gradient[i] = Numbers("curvature")[i] * (parameters[i] - Numbers("center")[i]);
        optimizer.Update(parameters, gradient);
    }

    private static double[] Numbers(string name) => Reference.GetProperty(name).Numbers();
}
