namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

/// <summary>A function on lanes beside its reference, and how far it may be off where.</summary>
/// <param name="Name">The name in <see cref="SymbolicGrad.Kernels.LaneMath"/>.</param>
/// <param name="Kernel">The function.</param>
/// <param name="Exact">The reference.</param>
/// <param name="Double">What its doc comment states for double.</param>
/// <param name="Single">What its doc comment states for float.</param>
internal sealed record LaneFunction(string Name, LaneKernel Kernel, Func<DoubleDouble, DoubleDouble> Exact, Accuracy Double, Accuracy Single);

/// <summary>An error bound, and the interval in which it is tested.</summary>
/// <param name="Ulp">The largest error, in units of the last place.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct Accuracy(double Ulp, double Low, double High)
{
    /// <summary>Points half of which are spread evenly, half of them by magnitude.</summary>
    public double[] Points(int count, int seed)
    {
        var random = new Random(seed);
        int octaves = High > 1e30 ? 2 * Math.ILogB(High) + 50 : 60;
        var points = new double[count];
        for (int i = 0; i < count; i++)
        {
            points[i] = Low + random.NextDouble() * (High - Low);
            if (i % 2 == 0) continue;
            double magnitude = Math.Abs(points[i]) * Math.ScaleB(1, -random.Next(octaves));
            points[i] = Math.CopySign(Math.Max(magnitude, Low), points[i]);
        }
        return points;
    }
}
