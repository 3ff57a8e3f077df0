using System.Globalization;

namespace SymbolicGrad.Integration.Tests.Calls;

/// <summary>Derivatives by hand: of an implicit function, of a method whose body cannot be differentiated, of a method of another type.</summary>
public sealed partial class DerivativeOfTests
{
    /// <summary>The eccentric anomaly E with E − e·sin E = M, by Newton's method.</summary>
    private static double Eccentric(double mean, double eccentricity)
    {
        double anomaly = mean;
        for (int i = 0; i < 50; i++)
            anomaly -= (anomaly - eccentricity * Math.Sin(anomaly) - mean) / (1 - eccentricity * Math.Cos(anomaly));
        return anomaly;
    }

    /// <summary>By the implicit function theorem.</summary>
    [DerivativeOf(nameof(Eccentric))]
    private static (double Mean, double Eccentricity) EccentricDerivative(double mean, double eccentricity)
    {
        double anomaly = Eccentric(mean, eccentricity);
        double slope = 1 - eccentricity * Math.Cos(anomaly);
        return (1 / slope, Math.Sin(anomaly) / slope);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    private static double Radius(double mean, double eccentricity)
    {
        double sum = 0;
        for (int i = 1; i <= 3; i++)
            sum += (1 - eccentricity * Math.Cos(Eccentric(mean * i, eccentricity))) / i;
        return sum;
    }

    [Differentiable(Rules = [typeof(LibraryRules)])]
    private static double UsesLibrary(double x, int n) => Library.Cube(Math.Sin(x)) * Library.Scaled(x, n);

    private static class Library
    {
        public static double Cube(double x) => double.Parse((x * x * x).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        public static double Scaled(double x, int n) => double.Parse((x * n).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static class LibraryRules
    {
        [DerivativeOf(typeof(Library), nameof(Library.Cube))]
        public static double CubeDerivative(double x) => 3 * x * x;

        [DerivativeOf(typeof(Library), nameof(Library.Scaled))]
        public static double ScaledDerivative(double x, int n) => n + 0 * x;
    }

    [Fact]
    public void ImplicitFunction_AgreesWithDifferences()
    {
        (double byMean, double byEccentricity) = RadiusGradient(0.5, 0.3);
        Assert.Equal(Difference(static x => Radius(x, 0.3), 0.5), byMean, 1e-9);
        Assert.Equal(Difference(static x => Radius(0.5, x), 0.3), byEccentricity, 1e-9);
        Assert.Equal(2 * byMean - 3 * byEccentricity, RadiusJvp(0.5, 0.3, 2, -3).Tangent, 1e-12);
    }

    [Fact]
    public void RulesOfAnotherType_AreUsedWhereTheyAreNamed() =>
        Assert.Equal(Difference(static x => UsesLibrary(x, 3), 0.7), UsesLibraryGradient(0.7, 3), 1e-9);

    /// <summary>Fourth order, by five points.</summary>
    private static double Difference(Func<double, double> f, double x)
    {
        const double H = 1e-3;
        return (8 * (f(x + H) - f(x - H)) - (f(x + 2 * H) - f(x - 2 * H))) / (12 * H);
    }
}
