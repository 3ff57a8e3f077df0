using System.Diagnostics;

namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

/// <summary>A process that saves one checkpoint after another, each with parameters that all equal its number of steps.</summary>
internal static class SavingProcess
{
    private const int ParameterCount = 100_000;

    public static (Trainer<Slope, double> Trainer, Batches<double> Batches) Create() => (
        new(new(new Vector<double>(ParameterCount)), static (model, _, _, gradient) => Fill(gradient), new Sgd<double>(1)), new(new(1, 1), new(1, 1), 1));

    public static int Run(string path)
    {
        (Trainer<Slope, double> trainer, Batches<double> batches) = Create();
        while (true)
        {
            trainer.Train(batches, 1);
            TrainingCheckpoint.Save(path, trainer, batches);
            if (trainer.StepCount == 1) Console.WriteLine("saved");
        }
    }

    /// <summary>Starts one, and waits until it has saved once.</summary>
    public static Process Start(string path)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", typeof(SavingProcess).Assembly.Location, "save", path },
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        Assert.Equal("saved", process.StandardOutput.ReadLine());
        return process;
    }

    private static double Fill(Slope gradient)
    {
        gradient.Weights.Fill(-1);
        return 0;
    }
}
