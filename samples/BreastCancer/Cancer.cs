using SymbolicGrad;
using SymbolicGrad.Data;
using SymbolicGrad.Plots;

namespace BreastCancer;

/// <summary>The tumours, 30 measures each; 1 is benign.</summary>
internal static class Cancer
{
    public static readonly string[] Classes = ["malignant", "benign"];

    private static readonly DenseShape[] s_architecture = [new(30, 16, Activation.Relu), new(16, 8, Activation.Relu), new(8, 1)];

    /// <summary>All samples, those to train on and those to test with.</summary>
    public static (Dataset<double> All, Dataset<double> Train, Dataset<double> Test) Read()
    {
        CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "breast_cancer.csv"));
        Dataset<double> all = new(table.MatrixWithout<double>("target", "split"), table.Matrix<double>("target"));
        double[] split = table.Vector<double>("split").ToArray();
        int[] rows = [.. Enumerable.Range(0, all.Count)];
        return (all, all.Rows([.. rows.Where(row => split[row] == 0)]), all.Rows([.. rows.Where(row => split[row] == 1)]));
    }

    public static Network Start(Initializer weights, ulong seed, Initializer? biases = null) => Network.Create(s_architecture, weights, seed, biases);

    /// <summary>Trains; the metrics are those before each epoch and at the end.</summary>
    public static TrainingResult<Network> Train(
        Network start, Dataset<double> train, Dataset<double> test, IOptimizer<double> optimizer, int epochs, Batches<double>? batches = null)
    {
        Trainer<Network, double> trainer = new(start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), optimizer);
        return trainer.Train(batches ?? new Batches<double>(train, train.Count), epochs, new()
        {
            Metrics =
            [
                ("loss", model => model.Loss(train.Inputs, train.Targets)),
                ("train accuracy", model => Metrics.Accuracy(model.Predict(train.Inputs), train.Targets)),
                ("test accuracy", model => Metrics.Accuracy(model.Predict(test.Inputs), test.Targets)),
            ],
        });
    }

    /// <summary>Loss and accuracies before each epoch and at the end.</summary>
    public static Picture Curves(string title, TrainingHistory history, params string[] accuracies)
    {
        double[] epochs = [.. Enumerable.Range(0, history.Epochs + 1)];
        Chart chart = new(title)
        {
            X = new("epoch") { Integers = true }, Y = new("loss") { Minimum = 0 }, Right = new("accuracy") { Minimum = 0, Maximum = 1 },
        };
        chart.Line("loss (left)", epochs, history.Metric("loss").ToArray());
        foreach (string accuracy in accuracies) chart.Line($"{accuracy} (right)", epochs, history.Metric(accuracy).ToArray(), onRight: true);
        return chart.ToPicture();
    }

    public static ConfusionMatrix Confusion(Network model, Dataset<double> samples) =>
        new(samples.Classes(), Metrics.Classes(model.Predict(samples.Inputs)), Classes);
}
