namespace SymbolicGrad.Generator.Tests.Calculus;

internal static class Differences
{
    /// <summary>f'(x) by the five-point stencil, whose error is h⁴·f⁗'/30 (Abramowitz and Stegun, 25.3.6).</summary>
    public static double Central(Func<double, double> f, double x, double h = 1.0 / 4096) =>
        (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}
