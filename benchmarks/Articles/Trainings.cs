using System.Globalization;
using SymbolicGrad.Benchmarks.AdBench;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>The trainings of the articles.</summary>
internal static class Trainings
{
    private const int Batches = 16;

    public static Training[] All()
    {
        Dataset<double> tumours = Tumours(), circles = Datasets.Circles<double>(750, seed: 1, noise: 0.1, factor: 0.1);
        DenseShape[] diagnosis = [new(30, 16, Activation.Relu), new(16, 8, Activation.Relu), new(8, 1)];
        DenseShape[] plane = [new(2, 9, Activation.Sigmoid), new(9, 6, Activation.Sigmoid), new(6, 1)];
        return
        [
            new("0: 4-3-1 of sigmoids, batch 3", Net(1, [new(4, 3, Activation.Sigmoid), new(3, 1, Activation.Sigmoid)]), nameof(ArticleNet.SumOfSquares), Three(), 3, 0.1, 2000),
            new("0: the same, sample by sample", Net(1, [new(4, 3, Activation.Sigmoid), new(3, 1, Activation.Sigmoid)]), nameof(ArticleNet.SumOfSquares), Three(), 1, 0.1, 6000),
            new("2: 10-2, ReLU, batch 512", Net(0.5, [new(10, 2, Activation.Relu)]), nameof(ArticleNet.MeanOfSquares), Linear(), 512, 0.01, 2000),
            new("3: NAND, 2-4-1, batch 4", Net(1, [new(2, 4, Activation.Relu), new(4, 1)]), nameof(ArticleNet.CrossEntropy), Nand(), 4, 0.5, 2000),
            new("3: breast cancer, 30-16-8-1, all 569", Net(0.1, diagnosis), nameof(ArticleNet.CrossEntropy), tumours, 569, 0.1, 1000),
            new("3: breast cancer, batch 32", Net(0.1, diagnosis), nameof(ArticleNet.CrossEntropy), tumours, 32, 0.1, 1400),
            new("4: circles, 2-9-6-1, row by row", Net(1, plane), nameof(ArticleNet.CrossEntropy), circles, 1, 0.001, 3000),
            new("4: circles, batch 32", Net(1, plane), nameof(ArticleNet.CrossEntropy), circles, 32, 0.5, 2400),
        ];
    }

    private static ArticleNet Net(double scale, DenseShape[] layers) =>
        new(Sequential.Create<double>(layers, Initializer.Normal(scale), seed: 7, biases: Initializer.Normal(0.1)));

    private static Dataset<double> Three() => new([[1, 0, 1, 0], [1, 0, 1, 1], [0, 1, 0, 1]], [[1], [1], [0]]);

    private static Dataset<double> Nand() => new([[0, 0], [0, 1], [1, 0], [1, 1]], [[1], [1], [1], [0]]);

    /// <summary>Batches of a linear function. The article draws new ones at each step; here they come round again, so that no drawing is timed.</summary>
    private static Dataset<double> Linear()
    {
        SplitMix64 random = new(2001);
        Matrix<double> x = new(512 * Batches, 10), weights = new(10, 2);
        Vector<double> bias = new(2);
        random.FillUniform(weights.AsSpan());
        random.FillUniform(bias.AsSpan());
        random.FillUniform(x.AsSpan());
        return new(x, x * weights + bias);
    }

    /// <summary>The breast cancer data of scikit-learn, standardised.</summary>
    private static Dataset<double> Tumours()
    {
        double[][] rows = [.. DataFile.Lines("breast_cancer.csv").Skip(1).Select(static line => Array.ConvertAll(line.Split(','), static word => double.Parse(word, CultureInfo.InvariantCulture)))];
        Matrix<double> inputs = new(rows.Length, 30), targets = new(rows.Length, 1);
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i].AsSpan(0, 30).CopyTo(inputs.Row(i).AsSpan());
            targets[i, 0] = rows[i][30];
        }
        Standardizer<double> standardizer = Standardizer<double>.Fit(inputs);
        return new(standardizer.Transform(inputs), targets);
    }
}
