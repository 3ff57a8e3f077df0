using MathNet.Numerics.Distributions;
using SymbolicGrad;

namespace HandWritten;

/// <content>The normal distribution, by its mean, its standard deviation and the argument, with z = (x − mean)/deviation.</content>
internal static partial class Rules
{
    /// <summary>∂φ/∂(mean, deviation, x) = (z, z² − 1, −z)·φ/deviation (Abramowitz and Stegun 26.2.1, differentiated).</summary>
    [DerivativeOf(typeof(Normal), nameof(Normal.PDF))]
    public static (double Mean, double Deviation, double X) NormalPdf(double mean, double deviation, double x)
    {
        double z = (x - mean) / deviation, density = Normal.PDF(mean, deviation, x) / deviation;
        return (Weigh(z, density), Weigh(z * z - 1, density), Weigh(-z, density));
    }

    /// <summary>∂ln φ/∂(mean, deviation, x) = (z, z² − 1, −z)/deviation.</summary>
    [DerivativeOf(typeof(Normal), nameof(Normal.PDFLn))]
    public static (double Mean, double Deviation, double X) NormalPdfLn(double mean, double deviation, double x)
    {
        double z = (x - mean) / deviation;
        return (z / deviation, (z * z - 1) / deviation, -z / deviation);
    }

    /// <summary>∂Φ/∂(mean, deviation, x) = (−1, −z, 1)·φ (Abramowitz and Stegun 26.2.2 and 26.2.8).</summary>
    [DerivativeOf(typeof(Normal), nameof(Normal.CDF))]
    public static (double Mean, double Deviation, double X) NormalCdf(double mean, double deviation, double x)
    {
        double z = (x - mean) / deviation, density = Normal.PDF(mean, deviation, x);
        return (-density, Weigh(-z, density), density);
    }

    /// <summary>With x = mean + deviation·Φ⁻¹(p): ∂x/∂(mean, deviation, p) = (1, z, 1/φ(x)).</summary>
    [DerivativeOf(typeof(Normal), nameof(Normal.InvCDF))]
    public static (double Mean, double Deviation, double P) NormalInvCdf(double mean, double deviation, double p)
    {
        double x = Normal.InvCDF(mean, deviation, p);
        return (1, (x - mean) / deviation, 1 / Normal.PDF(mean, deviation, x));
    }

    /// <summary>A polynomial times the density, which wins far out.</summary>
    private static double Weigh(double polynomial, double density) => density == 0 ? 0 : polynomial * density;
}
