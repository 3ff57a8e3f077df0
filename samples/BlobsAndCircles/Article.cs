using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace BlobsAndCircles;

/// <summary>
/// The article's own training, to compare with. The layer before layer 0 is <c>layers[index - 1]</c>, which in Python is the last one; and the error goes back
/// through weights that have moved already.
/// </summary>
internal static class Article
{
    private const double Rate = 0.001;

    /// <returns>The score before each epoch and at the end.</returns>
    public static double[] Fit(Network start, Dataset<double> samples, int epochs, ulong seed, double target)
    {
        Network network = start.Bind(start.ToArray(), 0);
        SplitMix64 random = new(seed);
        List<double> scores = [Score()];
        while (scores.Count <= epochs && scores[^1] <= target)
        {
            foreach (int row in random.Permutation(samples.Count)) Move(network.Net.Layers, samples.Inputs.Row(row), samples.Targets[row, 0]);
            scores.Add(Score());
        }
        return [.. scores];

        double Score() => Metrics.Auc(network.Predict(samples.Inputs), samples.Targets);
    }

    private static void Move(IReadOnlyList<Dense<double>> layers, Vector<double> x, double y)
    {
        List<Vector<double>> outputs = [];
        foreach (Dense<double> layer in layers) outputs.Add((outputs.Count == 0 ? x : Sigmoid(outputs[^1])) * layer.Weights + layer.Biases);
        Vector<double> error = Sigmoid(outputs[^1]) - new Vector<double>([y]);
        for (int index = layers.Count - 1; index >= 0; index--)
        {
            Dense<double> layer = layers[index];
            Vector<double> before = outputs[index == 0 ? layers.Count - 1 : index - 1];
            for (int j = 0; j < error.Length; j++)
            {
                for (int i = 0; i < layer.Weights.Rows; i++)
                    layer.Weights[i, j] -= Rate * error[j] * Sigmoid(before[before.Length == 1 ? 0 : i]);
                layer.Biases[j] -= Rate * error[j];
            }
            if (index > 0) error = PointwiseMultiply(layer.Weights * error, PointwiseMultiply(Sigmoid(before), Sigmoid(-before)));
        }
    }
}
