using System.Globalization;
using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>The training of an article: a network with one batch, again and again, by gradient descent, and the same in numpy and in PyTorch.</summary>
/// <param name="Widths">The widths, inputs first.</param>
/// <param name="Activation">The activation of all layers; with a cross-entropy the last one has none.</param>
/// <param name="IsCrossEntropy">Whether the loss is the cross-entropy of logits, otherwise the mean of squares.</param>
/// <param name="Batch">The number of rows.</param>
/// <param name="Rate">The learning rate.</param>
internal sealed record Article(int[] Widths, Activation Activation, bool IsCrossEntropy, int Batch, double Rate)
{
    private const int CheckedSteps = 50;

    public Comparison Compare()
    {
        Contender own = Generated(out Func<int, double> train);
        if (Twins.Start() is not { } twins) return new([own]);
        return new(
            [twins.Contender("numpy, backpropagation by hand", $"numpy {Key}"), twins.Contender("PyTorch, autograd, one thread", $"torch {Key}"), own],
            () => Math.Max(Math.Abs(train(CheckedSteps) - twins.Run($"numpy {Key}", CheckedSteps).Loss), Math.Abs(train(0) - twins.Run($"torch {Key}", CheckedSteps).Loss)));
    }

    private string Key => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join('-', Widths)} {(Activation == Activation.Relu ? "relu" : "sigmoid")} {(IsCrossEntropy ? "bce" : "mse")} {Batch} {Rate}");

    private Contender Generated(out Func<int, double> train)
    {
        ArticleNet start = new(new Sequential<double>([.. Sequential.Architecture(Widths, Activation, IsCrossEntropy ? Activation.Identity : Activation)
            .Select(static shape => new Dense<double>(Sines(shape.Inputs, shape.Outputs), new Vector<double>(shape.Outputs), shape.Activation))]));
        Matrix<double> x = Sines(Batch, Widths[0]), y = Sines(Batch, Widths[^1]);
        foreach (ref double target in y.AsSpan()) target = Math.Abs(target);
        Trainer<ArticleNet, double> trainer = new(
            start,
            IsCrossEntropy ? static (net, x, y, gradient) => net.CrossEntropyValueAndGradient(x, y, gradient) : static (net, x, y, gradient) => net.MeanSquaresValueAndGradient(x, y, gradient),
            new Sgd<double>(Rate));
        double loss = 0;
        train = steps =>
        {
            for (int step = 0; step < steps; step++) loss = trainer.Step(x, y);
            return loss;
        };
        Func<int, double> run = train;
        return new("generated, Trainer with Dense layers", steps => run(steps));
    }

    private static Matrix<double> Sines(int rows, int columns)
    {
        Matrix<double> matrix = new(rows, columns);
        for (int i = 0; i < matrix.Length; i++) matrix.AsSpan()[i] = Math.Sin(i + 1.0);
        return matrix;
    }
}
