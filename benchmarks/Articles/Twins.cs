using System.Diagnostics;
using System.Globalization;
using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>The program <c>twins.py</c>, which does the steps that it is asked for and tells their processor time.</summary>
internal sealed class Twins
{
    private static readonly Lazy<Twins?> s_instance = new(Create);

    private readonly Process _process;

    private Twins(Process process) => _process = process;

    /// <summary>The running program; null, with a note, where there is no Python with numpy and PyTorch. The variable PYTHON says which Python.</summary>
    public static Twins? Start() => s_instance.Value;

    public Contender Contender(string name, string key) => new(name, steps => Run(key, steps)) { Time = steps => Run(key, steps).Nanoseconds };

    public (double Nanoseconds, double Loss) Run(string key, int steps)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key} {steps}"));
        string[] answer = _process.StandardOutput.ReadLine()?.Split(' ') ?? throw new InvalidOperationException("twins.py has ended.");
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    private static Twins? Create()
    {
        string python = Environment.GetEnvironmentVariable("PYTHON") ?? "python3";
        ProcessStartInfo start = new(python, [Path.Combine(AppContext.BaseDirectory, "twins.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        try
        {
            Process process = Process.Start(start)!;
            process.StandardInput.AutoFlush = true;
            if (process.StandardOutput.ReadLine() == "ready") return new Twins(process);
        }
        catch (System.ComponentModel.Win32Exception)
        {
        }
        Console.WriteLine($"\n{python} with numpy and PyTorch is needed to compare with them; the variable PYTHON may name another.");
        return null;
    }
}
