namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>Central differences, extrapolated to step zero (Richardson, 1911).</summary>
internal static class Extrapolation
{
    private const double Step = 1.0 / 512;

    /// <summary>By what two estimates may differ to be trusted, relative to the slope.</summary>
    private const double Settled = 1e-6;

    /// <summary>f'(0) and how wrong it may be; null where a branch is near, so that estimates from two steps differ.</summary>
    public static (double Value, double Error)? Slope(Func<double, double> f)
    {
        double wide = Central(f, Step), middle = Central(f, Step / 2), narrow = Central(f, Step / 4);
        double coarse = middle + (middle - wide) / 3, fine = narrow + (narrow - middle) / 3;
        double best = fine + (fine - coarse) / 15, scale = 1 + Math.Abs(best);
        return Math.Abs(fine - coarse) <= Settled * scale ? (best, 2 * Math.Abs(fine - coarse) + 1e-8 * scale) : null;
    }

    private static double Central(Func<double, double> f, double step) => (f(step) - f(-step)) / (2 * step);
}
