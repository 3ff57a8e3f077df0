using System.Diagnostics;
using System.Globalization;
using Digits;
using SymbolicGrad;
using SymbolicGrad.Data;
using SymbolicGrad.Plots;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "digits.csv"));
ClassLabels digits = table.Labels("digit", [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))]);
Dataset<double> all = new(table.MatrixWithout<double>("digit") / 16, digits.OneHot<double>());
(Dataset<double> train, Dataset<double> test) = all.Split(0.8, seed: 1);

Network start = new(Sequential.Create<double>([64, 128, 64, 10], hidden: Activation.Relu, output: Activation.Identity, Initializer.HeNormal, seed: 2));
Console.WriteLine($"{train.Count} images of 8×8 pixels to train on, {test.Count} to test.\n\n{start.Net.Summary()}\n");

Trainer<Network, double> trainer = new(start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Adam<double>());
Batches<double> batches = new(train, size: 32, shuffleSeed: 3);
Stopwatch watch = Stopwatch.StartNew();
TrainingResult<Network> result = trainer.Train(batches, epochs: 40, new TrainingOptions<Network>
{
    Schedule = Schedule.Cosine(rate: 0.003, duration: 40),
    Metrics = [("accuracy", model => Metrics.Accuracy(model.Logits(test.Inputs), test.Targets))],
    AfterEpoch = report =>
    {
        if (report.Epoch is 1 or 5 or 10 or 20 or 40)
            Console.WriteLine($"  epoch {report.Epoch,2}: loss {report.Loss:F4}");
    },
});
Console.WriteLine($"\n40 epochs in {watch.Elapsed.TotalSeconds:F1} s.\n");

ConfusionMatrix confusion = new(test.Classes(), Metrics.Classes(result.Model.Logits(test.Inputs)), digits.Classes);
Console.WriteLine($"{confusion.CorrectCount} of {confusion.SampleCount} images that the network has not seen are read right: {confusion.Accuracy:P1}.\n");
Console.WriteLine(new ClassificationReport(confusion));

string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);
Charts.ConfusionMatrix("Digits read by a 64-128-64-10 network", confusion).Save(Path.Combine(folder, "confusion.svg"));
Charts.History("Training on digits", result.History).Save(Path.Combine(folder, "history.svg"));
Console.WriteLine($"Pictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");
