using System.Diagnostics;
using System.Globalization;
using SigmoidMlp;
using SymbolicGrad;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"A 4-3-1 network with sigmoids, three samples, learning rate {Problem.LearningRate}, {Problem.Epochs} epochs.\n");

Console.WriteLine("Batch size N (one update an epoch), in one call; each loss is the one before the update:");
Mlp model = HighLevel.Train(batchSize: 3, Report);
PrintOutputs(model);

Console.WriteLine("Batch size 1 (three updates an epoch), in one call; each loss is the mean of those before the updates:");
PrintOutputs(HighLevel.Train(batchSize: 1, Report));

Console.WriteLine("Batch size N, the loss after the last update at each level of the API:");
Console.WriteLine($"  high, one call:                   {LossOf(model)}");
Console.WriteLine($"  medium, gradients, then updates:  {LossOf(MediumLevel.Train())}");
Console.WriteLine($"  low, each parameter on its own:   {LossOf(LowLevel.Train())}\n");

Console.WriteLine($"An update on this machine takes {Microseconds(3):F2} µs with three samples, {Microseconds(1):F2} µs with one.");
Console.WriteLine("Read the generated gradient: samples/SigmoidMlp/obj/Generated, or F12 on LossValueAndGradient in HighLevel.cs");

static void Report(EpochReport<Mlp> report)
{
    if (report.Epoch is 1 or 10 or 100 or 500 or 1000 or 2000)
        Console.WriteLine($"  epoch {report.Epoch,4}: loss {report.Loss:F6}");
}

static string LossOf(Mlp model) => model.Loss(Problem.Inputs, Problem.Targets).ToString("F6", CultureInfo.CurrentCulture);

static void PrintOutputs(Mlp model)
{
    Matrix<double> outputs = model.Forward(Problem.Inputs);
    for (int i = 0; i < outputs.Rows; i++)
        Console.WriteLine($"  sample {i + 1}: output {outputs[i, 0]:F3}, target {Problem.Targets[i, 0]:F0}");
    Console.WriteLine();
}

static double Microseconds(int batchSize)
{
    Trainer<Mlp, double> trainer = new(
        Problem.Start(), static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(Problem.LearningRate));
    Batches<double> batches = new(Problem.Inputs, Problem.Targets, batchSize);
    trainer.Train(batches, 30_000);
    Stopwatch watch = Stopwatch.StartNew();
    int epochs = 0;
    for (; watch.ElapsedMilliseconds < 500; epochs += 1000)
        trainer.Train(batches, 1000);
    return watch.Elapsed.TotalMicroseconds / (epochs * batches.Count);
}
