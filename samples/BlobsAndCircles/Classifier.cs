using SymbolicGrad;
using SymbolicGrad.Plots;

namespace BlobsAndCircles;

/// <summary>A network that has been fitted to points, with its score before each epoch and at the end.</summary>
internal sealed record Classifier(Network Network, double Threshold, double[] Scores, bool HasReachedTarget)
{
    private const string Score = "AUC";

    /// <summary>Shuffles, scores, stops above the target, moves the weights: the article's <c>fit</c>, a row at a time or in batches.</summary>
    public static Classifier Fit(
        Network start, Dataset<double> samples, int epochs, ulong seed, double target = double.PositiveInfinity, int batchSize = 1, Schedule? rate = null)
    {
        Trainer<Network, double> trainer = new(start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(0.001));
        TrainingResult<Network> result = trainer.Train(new Batches<double>(samples, batchSize, shuffleSeed: seed), epochs, new()
        {
            Metrics = [(Score, model => Metrics.Auc(model.Predict(samples.Inputs), samples.Targets))],
            StopWhen = [StopWhen.Above(Score, target)],
            Schedule = rate,
        });
        return new(result.Model, Functions.Mean(samples.Targets), [.. result.History.Metric(Score)], result.HasStoppedEarly);
    }

    public int Epochs => Scores.Length - 1;

    public RocCurve Roc(Dataset<double> samples) => RocCurve.Of(Network.Predict(samples.Inputs).AsVector(), samples.Targets.AsVector());

    public int[] Wrong(Dataset<double> samples) => Charts.WrongRows(samples.Targets.AsSpan(), Network.Predict(samples.Inputs).AsSpan(), Threshold);

    /// <summary>Right in green, wrong in red.</summary>
    public Picture Errors(string title, Dataset<double> samples) =>
        Charts.RightAndWrong(title, samples.Inputs, samples.Targets.AsSpan(), Network.Predict(samples.Inputs).AsSpan(), Threshold);

    public Picture Regions(string title, Dataset<double> samples, params string[] classes) =>
        Charts.DecisionRegions(title, samples.Inputs, samples.Classes(), classes, Network.Predict, Threshold);

    public Picture Curve(string title) => Charts.ByEpoch(title, new Axis(Score) { Minimum = 0, Maximum = 1 }, firstEpoch: 0, ("", Scores));

    public Picture Drawing(string title) => NetworkDrawing
        .Of([.. Network.Net.Layers.Select(static layer => layer.Weights)], [.. Network.Net.Layers.Select(static layer => layer.Biases)])
        .ToPicture(title);
}
