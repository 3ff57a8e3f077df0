namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Numbers are equal within an error relative to the larger of 1 and their size.</summary>
internal sealed class Within(double tolerance) : IEqualityComparer<double>
{
    public bool Equals(double x, double y) => x.Equals(y) || Math.Abs(x - y) <= tolerance * Math.Max(1, Math.Abs(x));

    public int GetHashCode(double number) => 0;
}
