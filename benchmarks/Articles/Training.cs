using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>What an article trains: a network, data in batches that follow each other in order, a loss and a rate of gradient descent.</summary>
/// <param name="Name">The article and the network.</param>
/// <param name="Start">The network at first.</param>
/// <param name="Loss">The name of the loss in <see cref="ArticleNet"/>.</param>
/// <param name="Samples">The data.</param>
/// <param name="BatchSize">How many samples make a step.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Steps">After how many steps the losses of the contenders are compared.</param>
internal sealed record Training(string Name, ArticleNet Start, string Loss, Dataset<double> Samples, int BatchSize, double Rate, int Steps)
{
    /// <summary>Steps of this library.</summary>
    public Contender Contender()
    {
        Trainer<ArticleNet, double> trainer = Create();
        Matrix<double>[] inputs = Split(Samples.Inputs), targets = Split(Samples.Targets);
        int batch = 0;
        return new("SymbolicGrad", steps =>
        {
            for (int step = 0; step < steps; step++)
            {
                trainer.Step(inputs[batch], targets[batch]);
                batch = batch + 1 == inputs.Length ? 0 : batch + 1;
            }
        });
    }

    /// <summary>The loss of all samples after <see cref="Steps"/> steps.</summary>
    public double LossAtEnd()
    {
        Trainer<ArticleNet, double> trainer = Create();
        Matrix<double>[] inputs = Split(Samples.Inputs), targets = Split(Samples.Targets);
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs[step % inputs.Length], targets[step % inputs.Length]);
        return ValueAndGradient(trainer.Model, Samples.Inputs, Samples.Targets, trainer.Model.ZerosLike());
    }

    private Trainer<ArticleNet, double> Create() => new(Start, ValueAndGradient, new Sgd<double>(Rate));

    private ValueAndGradient<ArticleNet, double> ValueAndGradient => Loss switch
    {
        nameof(ArticleNet.SumOfSquares) => static (model, x, y, gradient) => model.SumOfSquaresValueAndGradient(x, y, gradient),
        nameof(ArticleNet.MeanOfSquares) => static (model, x, y, gradient) => model.MeanOfSquaresValueAndGradient(x, y, gradient),
        _ => static (model, x, y, gradient) => model.CrossEntropyValueAndGradient(x, y, gradient),
    };

    private Matrix<double>[] Split(Matrix<double> all) =>
        [.. Enumerable.Range(0, (all.Rows + BatchSize - 1) / BatchSize).Select(i => all.RowRange(i * BatchSize, Math.Min(BatchSize, all.Rows - i * BatchSize)))];
}
