using System.Globalization;
using BreastCancer;
using SymbolicGrad;
using SymbolicGrad.Plots;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Network start = Cancer.Start(Initializer.Normal(0.1), seed: 3042);
Console.WriteLine($"The architecture, a list of layers:\n\n{start.Net.Summary()}\n\nA list that does not fit, 3-4 and 5-1:");
try
{
    Network.Create([new(3, 4, Activation.Relu), new(5, 1)], Initializer.HeNormal, seed: 1);
}
catch (ArgumentException error)
{
    Console.WriteLine($"  {error.Message.Split(" (Parameter")[0]}");
}

Nand.Show();
Starts.Show();

(Dataset<double> all, Dataset<double> train, Dataset<double> test) = Cancer.Read();
Console.WriteLine($"\nAs in the article: all {all.Count} tumours, no preprocessing, 3,000 steps of gradient descent; tested with the same rows");
Network rawStart = Cancer.Start(Initializer.Normal(0.1), seed: 3041, biases: Initializer.Normal(0.1));
TrainingResult<Network> raw = Cancer.Train(rawStart, all, all, new Sgd<double>(1e-4), epochs: 3000);
Console.WriteLine($"  loss {raw.History.Metric("loss")[^1]:F4}, accuracy {raw.History.Metric("train accuracy")[^1]:F4}\n");
Console.WriteLine(new ClassificationReport(Cancer.Confusion(raw.Model, all)));

Standardizer<double> standardizer = Standardizer<double>.Fit(train.Inputs);
(train, test) = (train.WithInputs(standardizer.Transform), test.WithInputs(standardizer.Transform));
Console.WriteLine($"Standardised, {train.Count} tumours to train on and {test.Count} others to test with, from random weights:");
Console.WriteLine("                        epochs until the loss is below 0.05    test accuracy at the end");
(string Name, TrainingResult<Network> Result)[] runs =
[
    ("gradient descent", Cancer.Train(start, train, test, new Sgd<double>(0.1), epochs: 1000)),
    ("momentum", Cancer.Train(start, train, test, new Momentum<double>(0.05, 0.9), epochs: 300)),
    ("Adam", Cancer.Train(start, train, test, new Adam<double>(0.01), epochs: 200)),
    ("SGD, batches of 32", Cancer.Train(start, train, test, new Sgd<double>(0.1), epochs: 100, new Batches<double>(train, size: 32, shuffleSeed: 3051))),
    ("descent from He", Cancer.Train(Cancer.Start(Initializer.HeNormal, seed: 3043), train, test, new Sgd<double>(0.1), epochs: 500)),
    ("descent from Xavier", Cancer.Train(Cancer.Start(Initializer.XavierNormal, seed: 3043), train, test, new Sgd<double>(0.1), epochs: 500)),
];
foreach ((string name, TrainingResult<Network> result) in runs)
{
    int reached = result.History.Metric("loss").Index().First(loss => loss.Item < 0.05).Index;
    Console.WriteLine($"  {name,-21} {reached,3} of {result.History.Epochs,4} {"",27}{result.History.Metric("test accuracy")[^1],8:F3}");
}
ConfusionMatrix confusion = Cancer.Confusion(runs[2].Result.Model, test);
Console.WriteLine($"\nThe tumours that Adam's network has not seen:\n\n{new ClassificationReport(confusion)}");

string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);
Cancer.Curves("No preprocessing, gradient descent", raw.History, "train accuracy").Save(Path.Combine(folder, "raw.svg"));
Cancer.Curves("Standardised, Adam", runs[2].Result.History, "train accuracy", "test accuracy").Save(Path.Combine(folder, "adam.svg"));
Charts.ConfusionMatrix("Tumours not seen before", confusion).Save(Path.Combine(folder, "confusion.svg"));
(string, double[])[] losses = [.. runs.Select(run => (run.Name, run.Result.History.Metric("loss").ToArray()))];
Charts.ByEpoch("Loss on the training rows", new Axis("loss") { Logarithmic = true }, firstEpoch: 0, losses)
    .Save(Path.Combine(folder, "optimizers.svg"));
Console.WriteLine($"Pictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");
