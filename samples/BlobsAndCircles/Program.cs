using System.Globalization;
using BlobsAndCircles;
using SymbolicGrad;
using SymbolicGrad.Plots;
using static SymbolicGrad.Functions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);

Console.WriteLine($"sigmoid(3) = {Sigmoid(3.0):F4}, sigmoid(-1000) = {Sigmoid(-1000.0)}, sigmoid(1000) = {Sigmoid(1000.0)}");
Charts.Functions("Sigmoid", -10, 10, 0.1, ("sigmoid", Sigmoid), ("its derivative", static x => Sigmoid(x) * Sigmoid(-x)))
    .Save(Path.Combine(folder, "sigmoid.svg"));

(Dataset<double> train, Dataset<double> test) = Datasets.Blobs<double>(1000, seed: 4, deviation: 3).Split(0.75, seed: 1);
Console.WriteLine($"\nBlobs: {train.Count} points to train on, {test.Count} to test with");
Classifier blobs = Fit("2-3-1, up to 50 epochs, target 0.99", Network.Create(seed: 4, 2, 3, 1), epochs: 50, target: 0.99);
Picture.Grid("Blobs", columns: 2,
    Charts.Scatter("Blobs", train.Inputs, train.Classes(), ["0", "1"]), blobs.Errors("Test points", test),
    blobs.Drawing("2-3-1 after the training"), blobs.Curve("In-sample AUC before each epoch"))
    .Save(Path.Combine(folder, "blobs.svg"));

(train, test) = Datasets.Circles<double>(1000, seed: 1, noise: 0.1, factor: 0.1).Split(0.75, seed: 1);
Console.WriteLine($"\nCircles: {train.Count} points to train on, {test.Count} to test with");
Classifier line = Fit("2-1, 20 epochs", Network.Create(seed: 2, 2, 1), epochs: 20);
Classifier deep = Fit("2-9-6-1, up to 500 epochs, target 0.975", Network.Create(seed: 3, 2, 9, 6, 1), epochs: 500, target: 0.975);
double[] article = Article.Fit(Network.Create(seed: 3, 2, 9, 6, 1), train, epochs: 500, seed: 1, target: 0.975);
Console.WriteLine($"  the same by the article's backward pass, in which the first layer never sees its inputs\n    AUC on the way: {Shown(article)}");
Classifier batches = Fit(
    "the same in batches of 25, 120 epochs, rate 0.5 falling as a cosine", Network.Create(seed: 3, 2, 9, 6, 1), epochs: 120, batchSize: 25, rate: Schedule.Cosine(0.5, 120));
Picture.Grid("Circles", columns: 2,
    line.Errors("Test points, 2-1", test), deep.Errors("Test points, 2-9-6-1", test),
    deep.Regions("What 2-9-6-1 says", test, "outer", "inner"), batches.Regions("What it says after training in batches", test, "outer", "inner"),
    deep.Drawing("2-9-6-1 after the training"), deep.Curve("In-sample AUC before each epoch"))
    .Save(Path.Combine(folder, "circles.svg"));
Charts.Roc("Circles, test points", ("2-1", line.Roc(test)), ("2-9-6-1", deep.Roc(test)), ("in batches", batches.Roc(test)))
    .Save(Path.Combine(folder, "roc.svg"));

(train, test) = (train.WithInputs(Radius), test.WithInputs(Radius));
Fit("1-1, with the distance from the centre as the one input, 20 epochs", Network.Create(seed: 5, 1, 1), epochs: 20);
Console.WriteLine($"\nPictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");

Classifier Fit(string what, Network start, int epochs, double target = double.PositiveInfinity, int batchSize = 1, Schedule? rate = null)
{
    Classifier classifier = Classifier.Fit(start, train, epochs, seed: 1, target, batchSize, rate);
    Console.WriteLine($"  {what}; {start.ParameterCount} parameters");
    Console.WriteLine($"    AUC on the way: {Shown(classifier.Scores)}");
    Console.WriteLine(
        $"    {(classifier.HasReachedTarget ? "target reached after " : "")}{classifier.Epochs} epochs; " +
        $"test points: AUC {classifier.Roc(test).Area:F3}, {classifier.Wrong(test).Length} of {test.Count} wrong");
    return classifier;
}

// The first, the last, and nine between.
static string Shown(double[] scores)
{
    int count = Math.Min(scores.Length, 11);
    return string.Join(" ", Enumerable.Range(0, count).Select(i => $"{scores[i * (scores.Length - 1) / Math.Max(count - 1, 1)]:F3}"));
}

static Matrix<double> Radius(Matrix<double> points)
{
    Matrix<double> radius = new(points.Rows, 1);
    for (int row = 0; row < points.Rows; row++) radius[row, 0] = Norm(points.Row(row));
    return radius;
}
