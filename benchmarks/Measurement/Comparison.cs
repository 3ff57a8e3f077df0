namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>
/// Compares contenders in one run: their samples alternate, so that what disturbs one disturbs the other. Reported are medians of the time of a step and
/// of its ratio to the first contender's in the same round.
/// </summary>
/// <param name="contenders">The first is what the others are compared with.</param>
/// <param name="check">How far the contenders' results are apart; they must have computed the same.</param>
internal sealed class Comparison(Contender[] contenders, Func<double>? check = null)
{
    private const int Rounds = 101;
    private const double SampleNanoseconds = 2e6;
    private const double WarmUpNanoseconds = 1e9;

    public Contender[] Contenders { get; } = contenders;

    /// <summary>Measures and prints.</summary>
    /// <param name="title">What is compared.</param>
    public void Print(string title)
    {
        double difference = check?.Invoke() ?? 0;
        Measured[] results = Measure();
        Console.WriteLine($"\n{title}{(check is null ? "" : $" (results differ by {difference:0.0E+0})")}");
        foreach (Measured result in results)
            Console.WriteLine($"  {result.Name,-44} {result.Nanoseconds,12:N1} ns {result.PerSecond,14:N0}/s {result.Ratio,6:N2}× {result.Allocated,6:N0} B");
    }

    /// <summary>Measures the contenders.</summary>
    public Measured[] Measure()
    {
        int[] steps = Array.ConvertAll(Contenders, WarmUp);
        double[][] times = Array.ConvertAll(Contenders, static _ => new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < Contenders.Length; i++)
                times[i][round] = Contenders[i].Time(steps[i]) / steps[i];
        }
        return [.. Contenders.Select((contender, i) => new Measured(
            contender.Name, Median(times[i]), Median([.. times[i].Zip(times[0], static (own, first) => own / first)]), contender.Allocated(steps[i])))];
    }

    /// <summary>Runs until the just-in-time compiler has optimised everything.</summary>
    /// <returns>How many steps make a sample.</returns>
    private static int WarmUp(Contender contender)
    {
        int steps = 1;
        double spent = 0;
        while (spent < WarmUpNanoseconds)
        {
            double time = contender.Time(steps);
            spent += time;
            steps = (int)Math.Clamp(steps * SampleNanoseconds / Math.Max(time, 1), 1, 2 * steps);
        }
        return steps;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values = [.. values]);
        return values[values.Length / 2];
    }
}
