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
        IReadOnlyList<double> losses = trainer.Train(new Batches<double>(Inputs, Targets, size), 4).History.Losses;

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
                epochLoss += loss * (Math.Min(start + size, 5) - start) / 5;
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
        Assert.Equal(0, Allocation.OfRepeatedCall(() => trainer.Step(Inputs, Targets)));

        // What a training allocates at its start does not depend on the number of its batches.
        var single = new Batches<double>(Inputs, Targets, 5, shuffleSeed: 1);
        Assert.Equal(Allocation.OfRepeatedCall(() => Train(single)), Allocation.OfRepeatedCall(() => Train(batches)));

        static void Train(Batches<double> batches) => new Trainer<Slope, double>(
            new([0.5, -0.5]), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(1e-3)).Train(batches, 3);
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
            $"Training: at step 3 the loss is {text}, though its gradient is finite: a part of it overflows or has no value there. " +
            "Try a smaller learning rate (it is 0.0625), ClipNorm or ClipValue, or inputs that are standardised. The parameters are those before that step.",
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

        Assert.StartsWith(
            $"Training: at step 1 the loss is finite, but its derivative with respect to Weights[1] is {text}. Try a smaller learning rate", error.Message);
        Assert.Equal("Weights[1]", error.Parameter);
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
    public void ParametersThatOverflowed_AreNamed()
    {
        var trainer = new Trainer<Slope, double>(
            new([0.5, -0.5]), (m, x, y, g) => { (g.Weights[0], g.Weights[1]) = (1, -1e300); return m.Weights[1] * 0; }, new Sgd<double>(1e10));
        trainer.Step(Inputs, Targets);
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step(Inputs, Targets));
        Assert.StartsWith("Training: at step 2 the loss is NaN, because the parameter Weights[1] is Infinity: the step before was too long. Try a smaller", error.Message);
        Assert.Equal("Weights[1]", error.Parameter);
    }

    [Fact]
    public void InputsThatAreNoNumbers_AreNamed()
    {
        var trainer = new Trainer<Slope, double>(new([0.5, -0.5]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Sgd<double>(Rate));
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step([[1, 2], [3, double.NaN]], [[1], [2]]));
        Assert.Equal(
            "Training: at step 1 the loss is NaN; the input in row 1, column 1 of the batch is NaN. " +
            "Leave such samples out, or replace what is missing in them. The parameters are those before that step.",
            error.Message);
        Assert.Contains("the target in row 0, column 0", Assert.Throws<TrainingDivergedException>(() => trainer.Step([[1, 2]], [[double.NaN]])).Message);
    }

    [Fact]
    public void AModelThatCopiesItsTensors_IsRefused() => Assert.StartsWith(
        "Trainer: Weights of Copying does not follow the memory that it is bound to, so it would never move. The constructor of a [Parameters] type " +
        "has to keep the tensors that it gets; that of Copying seems to copy or to change Weights.",
        Assert.Throws<ArgumentException>(() => new Trainer<Copying, double>(new([1, 2]), (_, _, _, _) => 0, new Sgd<double>(1))).Message);

    [Fact]
    public void Gradients_AreClippedBeforeTheUpdate()
    {
        ValueAndGradient<Slope, double> loss = (_, _, _, g) => { (g.Weights[0], g.Weights[1]) = (3, -4); return 1; };
        var byNorm = new Trainer<Slope, double>(new([0, 0]), loss, new Sgd<double>(1)) { ClipNorm = 1 };
        var byValue = new Trainer<Slope, double>(new([0, 0]), loss, new Sgd<double>(1)) { ClipValue = 2 };
        byNorm.Step(Inputs, Targets);
        byValue.Step(Inputs, Targets);
        Close.Vector([-0.6, 0.8], byNorm.Model.Weights);
        Assert.Equal([-2, 2], byValue.Model.Weights);
    }

    [Fact]
    public void ASearchingOptimizer_FindsTheMinimumOfAllSamples()
    {
        var trainer = new Trainer<Slope, double>(new([0.5, -0.5]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Lbfgs<double>());
        trainer.Train(new Batches<double>(Inputs, Targets, 5), 15);
        Slope gradient = trainer.Model.ZerosLike();
        trainer.Model.LossValueAndGradient(Inputs, Targets, gradient);
        Assert.All(gradient.ToArray(), entry => Assert.Equal(0, entry, 1e-8));
        var clipped = new Trainer<Slope, double>(new([0.5, -0.5]), (m, x, y, g) => m.LossValueAndGradient(x, y, g), new Lbfgs<double>()) { ClipNorm = 1 };
        Assert.Throws<InvalidOperationException>(() => clipped.Step(Inputs, Targets));
    }

    [Fact]
    public void ASearchingOptimizer_SeesScalarsMove()
    {
        var trainer = new Trainer<Line, double>(
            new Line([1, 2]) { Offset = 0.5 }, (m, x, y, g) => m.LossValueAndGradient(y.Row(0), g), new Lbfgs<double>());
        for (int step = 0; step < 10; step++) trainer.Step([[0]], [[3, -4]]);
        Assert.Equal(3, trainer.Model.Weights[0] + trainer.Model.Offset, 1e-8);
        Assert.Equal(-4, trainer.Model.Weights[1] + trainer.Model.Offset, 1e-8);
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
