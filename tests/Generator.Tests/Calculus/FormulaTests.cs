using System.Globalization;
using SymbolicGrad.Generator.Calculus;

namespace SymbolicGrad.Generator.Tests.Calculus;

public sealed class FormulaTests
{
    [Fact]
    public void Constants_AreTheDoublesNearestToTheirSeries()
    {
        decimal ln2 = 2 * Artanh(3);
        decimal ln10 = 3 * ln2 + 2 * Artanh(9);
        Assert.Equal(Formula.Ln2, Nearest(ln2));
        Assert.Equal(Formula.Ln10, Nearest(ln10));
        Assert.Equal(1.1283791670955126, Formula.TwoBySqrtPi);
    }

    /// <summary>artanh(1/q) = Σ 1/((2k + 1)·q²ᵏ⁺¹), so that ln((q + 1)/(q − 1)) = 2·artanh(1/q).</summary>
    private static decimal Artanh(int q)
    {
        decimal sum = 0;
        decimal power = 1m / q;
        for (int k = 0; power > 0; k++)
        {
            sum += power / (2 * k + 1);
            power /= q * q;
        }
        return sum;
    }

    private static double Nearest(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
