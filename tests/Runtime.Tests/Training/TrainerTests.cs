using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Training;

public class TrainerTests
{
    private const double Rate = 0.0625;
    private static readonly Matrix<double> Inputs = [[1, 0.5], [2, -1], [0, 3], [1, 1], [-2, 0.25]];
    private static readonly Matrix<double> Targets = [[1], [2], [-1], [0.5], [3]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Train_TakesTheStepsOfALoopWrittenByHand(int size)
    {
        var trainer = new Trainer<Slope, double>(new([0.5, -0.5]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(Rate));
        var losses = new List<double>();
        trainer.Train(new Batches<double>(Inputs, Targets, size), 4, (_, loss) => losses.Add(loss));

        double[] w = [0.5, -0.5];
        var expectedLosses = new List<double>();
        for (int epoch = 0; epoch < 4; epoch++)
        {
            double epochLoss = 0;
            for (int start = 0; start < 5; start += size)
            {
                double loss = 0;
                double[] gradient = [0, 0];
                for (int i = start; i < Math.Min(start + size, 5); i++)
                {
                    double residual = Inputs[i, 0] * w[0] + Inputs[i, 1] * w[1] - Targets[i, 0];
                    loss += residual * residual;
                    for (int j = 0; j < 2; j++) gradient[j] += 2 * residual * Inputs[i, j];
                }
                for (int j = 0; j < 2; j++) w[j] -= Rate * gradient[j];
                epochLoss += loss;
            }
            expectedLosses.Add(epochLoss);
        }

        Assert.Equal(w.Length, trainer.Model.Weights.Length);
        for (int j = 0; j < 2; j++) Close.Relative(w[j], trainer.Model.Weights[j], 1e-13);
        for (int epoch = 0; epoch < 4; epoch++) Close.Relative(expectedLosses[epoch], losses[epoch], 1e-13);
        Assert.Equal(4 * ((5 + size - 1) / size), trainer.StepCount);
    }

    [Fact]
    public void Step_WithScalarParameters_MovesThemToo()
    {
        var trainer = new Trainer<Line, double>(
            new Line([1, 2]) { Offset = 0.5 }, (m, x, y, g) => m.LossValueAndGradient(y.Row(0), g), new Sgd<double>(0.125));
        Assert.Equal(9.25, trainer.Step([[0]], [[1, -0.5]]));
        Assert.Equal(After([1, 2], 0.5, [1, -0.5]), trainer.Model);
        Line once = trainer.Model;
        trainer.Step([[0]], [[3, 4]]);
        Assert.Equal(After([0.875, 1.25], -0.375, [3, 4]), trainer.Model);
        Assert.Equal(-0.375, once.Offset);
    }

    [Fact]
    public void TheStartingModel_StaysAsItIs()
    {
        var start = new Slope([0.5, -0.5]);
        var trainer = new Trainer<Slope, double>(start, (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(Rate));
        trainer.Step(Inputs, Targets);
        Assert.Equal([0.5, -0.5], start.Weights);
        Assert.NotEqual(start, trainer.Model);
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        var trainer = new Trainer<Slope, double>(
            new([0.5, -0.5]), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(1e-3));
        var batches = new Batches<double>(Inputs, Targets, 2, shuffleSeed: 1);
        Assert.Equal(0, Allocation.OfRepeatedCall(() => trainer.Train(batches, 3)));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void LossThatIsNotFinite_StopsBeforeTheUpdate(double bad, string text)
    {
        int calls = 0;
        var trainer = new Trainer<Slope, double>(
            new([0.5, -0.5]), (m, x, y, g) => ++calls == 3 ? bad : m.LossValueAndGradient(x, y, g), new Sgd<double>(Rate));
        trainer.Step(Inputs, Targets);
        trainer.Step(Inputs, Targets);
        double[] before = trainer.Model.ToArray();

        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step(Inputs, Targets));

        Assert.Equal(
            $"Training: at step 3 the loss is {text}. " +
            "The parameters are those before that step; a smaller step size, or a look at the batch, may help.",
            error.Message);
        Assert.Equal(3, error.Step);
        Assert.Equal(2, trainer.StepCount);
        Assert.Equal(before, trainer.Model.ToArray());
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void GradientThatIsNotFinite_StopsBeforeTheUpdateAndNamesTheEntry(double bad, string text)
    {
        var trainer = new Trainer<Slope, double>(
            new([0.5, -0.5]), (m, x, y, g) => { g.Weights[0] = 1; g.Weights[1] = bad; return 1; }, new Sgd<double>(Rate));

        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step(Inputs, Targets));

        Assert.StartsWith($"Training: at step 1 the loss is finite, but its derivative with respect to Weights[1] is {text}.", error.Message);
        Assert.Equal([0.5, -0.5], trainer.Model.Weights);
    }

    [Fact]
    public void ADivergingTraining_Stops()
    {
        var trainer = new Trainer<Slope, double>(new([0.5, -0.5]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(10));
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Train(new Batches<double>(Inputs, Targets, 5), 10_000));
        Assert.Equal(trainer.StepCount + 1, error.Step);
        Assert.All(trainer.Model.ToArray(), weight => Assert.True(double.IsFinite(weight)));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        ValueAndGradient<Slope, double> loss = (m, x, y, g) => m.LossValueAndGradient(x, y, g);
        Assert.Throws<ArgumentNullException>(() => new Trainer<Slope, double>(null!, loss, new Sgd<double>(1)));
        Assert.Throws<ArgumentNullException>(() => new Trainer<Slope, double>(new([1]), null!, new Sgd<double>(1)));
        Assert.Throws<ArgumentNullException>(() => new Trainer<Slope, double>(new([1]), loss, null!));
        var trainer = new Trainer<Slope, double>(new([1]), loss, new Sgd<double>(1));
        Assert.Throws<ArgumentNullException>(() => trainer.Train(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Train(new Batches<double>(Inputs, Targets, 1), -1));
    }

    /// <summary>One step of size ⅛ on Σⱼ (wⱼ + c − yⱼ)².</summary>
    private static Line After(double[] w, double c, double[] y)
    {
        double first = 2 * (w[0] + c - y[0]), second = 2 * (w[1] + c - y[1]);
        return new Line([w[0] - first / 8, w[1] - second / 8]) { Offset = c - (first + second) / 8 };
    }
}
