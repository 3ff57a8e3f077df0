using System.Diagnostics;
using System.Text.Json;
using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>A Python process that does the same trainings, by twins.py.</summary>
internal sealed class Twins : IDisposable
{
    private static readonly string[] s_pythons = [Environment.GetEnvironmentVariable("PYTHON") ?? "python3", "/usr/bin/python3", "python"];

    private readonly Process _process;

    private Twins(Process process) => _process = process;

    /// <summary>The first Python that has numpy, beginning with that which PYTHON names; <see langword="null"/> where there is none.</summary>
    public static Twins? Start()
    {
        string? python = s_pythons.FirstOrDefault(static candidate => Launch(candidate, "-c", "import numpy") is { } probe && HasSucceeded(probe));
        return python is null ? null : new Twins(Launch(python, Path.Combine(AppContext.BaseDirectory, "Articles", "twins.py"))!);
    }

    /// <summary>Makes the twins of a training.</summary>
    /// <returns>Their names and versions.</returns>
    public IReadOnlyList<(string Name, string Version)> Make(Training training)
    {
        JsonElement versions = Ask(new
        {
            training = new
            {
                loss = training.Loss,
                batch = training.BatchSize,
                rate = training.Rate,
                x = Rows(training.Samples.Inputs),
                y = Rows(training.Samples.Targets),
                layers = training.Start.Layers.Layers.Select(static layer => new { w = Rows(layer.Weights), b = layer.Biases.ToArray(), activation = $"{layer.Activation}" }),
            },
        });
        return [.. versions.EnumerateObject().Where(static twin => twin.Value.ValueKind == JsonValueKind.String).Select(static twin => (twin.Name, twin.Value.GetString()!))];
    }

    /// <summary>A twin of the training that was made last.</summary>
    public Contender Contender(string twin) =>
        new(twin, steps => Run(twin, steps)) { TimeElsewhere = steps => Run(twin, steps) };

    /// <summary>The loss of all samples after some steps from the start.</summary>
    public double LossAfter(string twin, int steps) => Ask(new { twin, loss = steps }).GetProperty("loss").GetDouble();

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Run(string twin, int steps) => 1e9 * Ask(new { twin, run = steps }).GetProperty("seconds").GetDouble();

    private JsonElement Ask(object command)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(command));
        string? answer = _process.StandardOutput.ReadLine();
        return answer is null ? throw new InvalidOperationException("The Python twins ended; see their message above.") : JsonSerializer.Deserialize<JsonElement>(answer);
    }

    private static double[][] Rows(Matrix<double> matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix.Row(row).ToArray())];

    private static Process? Launch(string file, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = arguments[0] == "-c" });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool HasSucceeded(Process probe)
    {
        using (probe)
        {
            probe.StandardInput.Close();
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
    }
}
