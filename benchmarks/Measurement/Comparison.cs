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
        int[] steps = Array.ConvertAll(Contenders, WarmUp);
        double[][] times = Array.ConvertAll(Contenders, static _ => new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < Contenders.Length; i++)
                times[i][round] = Time(Contenders[i], steps[i]) / steps[i];
        }

        Console.WriteLine($"\n{title}{(check is null ? "" : $" (results differ by {difference:0.0E+0})")}");
        for (int i = 0; i < Contenders.Length; i++)
        {
            double median = Median(times[i]);
            double ratio = Median([.. times[i].Zip(times[0], static (own, first) => own / first)]);
            Console.WriteLine($"  {Contenders[i].Name,-44} {median,12:N1} ns {1e9 / median,14:N0}/s {ratio,6:N2}× {Allocated(Contenders[i], steps[i]),6}");
        }
    }

    /// <summary>Runs until the just-in-time compiler has optimised everything.</summary>
    /// <returns>How many steps make a sample.</returns>
    private static int WarmUp(Contender contender)
    {
        int steps = 1;
        double spent = 0;
        while (spent < WarmUpNanoseconds)
        {
            double time = Time(contender, steps);
            spent += time;
            steps = (int)Math.Clamp(steps * SampleNanoseconds / Math.Max(time, 1), 1, 2 * steps);
        }
        return steps;
    }

    private static double Time(Contender contender, int steps)
    {
        if (contender.Time is not null) return contender.Time(steps);
        double start = ThreadClock.Now();
        contender.Run(steps);
        return ThreadClock.Now() - start;
    }

    private static string Allocated(Contender contender, int steps)
    {
        if (contender.Time is not null) return "";
        long start = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(steps);
        return $"{(GC.GetAllocatedBytesForCurrentThread() - start) / (double)steps:N0} B";
    }

    private static double Median(double[] values)
    {
        Array.Sort(values = [.. values]);
        return values[values.Length / 2];
    }
}
