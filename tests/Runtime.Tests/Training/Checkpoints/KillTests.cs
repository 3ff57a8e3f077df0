using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

public sealed class KillTests(ITestOutputHelper output)
{
    // SYMBOLICGRAD_KILLS=200 runs as many.
    private static int Count => int.Parse(Environment.GetEnvironmentVariable("SYMBOLICGRAD_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public void AProcessKilledWhileItSaves_LeavesAWholeFile()
    {
        using TemporaryFolder folder = new();
        SplitMix64 random = new(7);
        int interrupted = 0;
        for (int kill = 0; kill < Count; kill++)
        {
            using (Process process = SavingProcess.Start(folder["x"]))
            {
                Thread.Sleep(random.NextIndex(60));
                process.Kill();
                process.WaitForExit();
            }
            (Trainer<Slope, double> trainer, Batches<double> batches) = SavingProcess.Create();
            TrainingCheckpoint.Restore(folder["x"], trainer, batches);
            Assert.All(trainer.Model.ToArray(), parameter => Assert.Equal(trainer.StepCount, parameter));
            if (File.Exists(folder["x.tmp"])) interrupted++;
        }
        output.WriteLine($"{Count} kills, {interrupted} of them within a save");
        Assert.True(interrupted > 0);
    }
}
