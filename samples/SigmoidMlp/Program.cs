using System.Diagnostics;
using System.Globalization;
using SigmoidMlp;
using SymbolicGrad;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"A 4-3-1 network with sigmoids, three samples, learning rate {Problem.LearningRate}, {Problem.Epochs} epochs.\n");

Console.WriteLine("Batch size N (one update an epoch), in one call:");
Mlp model = HighLevel.Train(batchSize: 3, Report);
PrintOutputs(model);

Console.WriteLine("Batch size 1 (three updates an epoch), in one call:");
PrintOutputs(HighLevel.Train(batchSize: 1, Report));

Console.WriteLine("The other two levels of the API, batch size N:");
Console.WriteLine($"  gradients, then updates:      loss {MediumLevel.Train().Loss(Problem.Inputs, Problem.Targets):F6}");
Console.WriteLine($"  each parameter on its own:    loss {LowLevel.Train().Loss(Problem.Inputs, Problem.Targets):F6}\n");

Console.WriteLine($"Steps per second, batch size N: {StepsPerSecond(3):N0}; batch size 1: {StepsPerSecond(1):N0}");
Console.WriteLine("Read the generated gradient: samples/SigmoidMlp/obj/Generated, or F12 on LossValueAndGradient in HighLevel.cs");

static void Report(int epoch, double loss)
{
    if (epoch is 1 or 10 or 100 or 500 or 1000 or 2000)
        Console.WriteLine($"  epoch {epoch,4}: loss {loss:F6}");
}

static void PrintOutputs(Mlp model)
{
    Matrix<double> outputs = model.Forward(Problem.Inputs);
    for (int i = 0; i < outputs.Rows; i++)
        Console.WriteLine($"  sample {i + 1}: output {outputs[i, 0]:F3}, target {Problem.Targets[i, 0]:F0}");
    Console.WriteLine();
}

static double StepsPerSecond(int batchSize)
{
    Trainer<Mlp, double> trainer = new(
        Problem.Start(), static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(Problem.LearningRate));
    Batches<double> batches = new(Problem.Inputs, Problem.Targets, batchSize);
    trainer.Train(batches, 30_000);
    Stopwatch watch = Stopwatch.StartNew();
    int epochs = 0;
    for (; watch.ElapsedMilliseconds < 500; epochs += 1000)
        trainer.Train(batches, 1000);
    return epochs * batches.Count / watch.Elapsed.TotalSeconds;
}
