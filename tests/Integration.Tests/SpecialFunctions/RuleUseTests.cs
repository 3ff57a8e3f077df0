using HandWritten;
using Normal = MathNet.Numerics.Distributions.Normal;
using static MathNet.Numerics.SpecialFunctions;

namespace SymbolicGrad.Integration.Tests.SpecialFunctions;

/// <summary>Rules in methods: differentiated again, in loops and branches, in chains, of native code.</summary>
public sealed partial class RuleUseTests
{
    [Differentiable(Rules = [typeof(Rules)])]
    private static double SlopeOfGammaLn(double x) => Rules.GammaLn(x);

    [Differentiable(Rules = [typeof(Rules)])]
    private static double SlopeOfErf(double x) => Rules.Erf(x);

    [Differentiable(Rules = [typeof(Rules)])]
    private static double SlopeOfBesselJ([Constant] double n, double x) => Rules.BesselJ(n, x);

    [Differentiable(Rules = [typeof(Rules)])]
    private static double SlopeOfNormalCdf(double mean, double deviation, double x) => Rules.NormalCdf(mean, deviation, x).X;

    /// <summary>ln of x·(x + 1)·…·(x + n − 1), by the recurrence backwards.</summary>
    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    private static double LogRising(double x, int n)
    {
        double sum = 0;
        for (int i = n; i > 0; i--)
        {
            if (i % 2 == 0)
                continue;
            sum += GammaLn(x + i) - GammaLn(x + i - 1);
        }
        return sum;
    }

    /// <summary>A chain: each iteration's value is the next one's argument.</summary>
    [Differentiable(Rules = [typeof(Rules)], Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    private static double Iterated(double x, double scale)
    {
        for (int i = 0; i < 5; i++)
            x = x > 0.2 ? BesselJ(1, scale * x) + Erf(x) : Normal.CDF(x, scale, 0.5);
        return Beta(1 + x, scale);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(1000)]
    public void RuleThatCallsARule_IsDifferentiated(double x)
    {
        Assert.Equal(PolyGamma.Of(1, x), SlopeOfGammaLnGradient(x));
        Assert.Equal(-2 * x * Rules.Erf(x), SlopeOfErfGradient(x), 1e-14);
        Close(((BesselJ(1, x) - BesselJ(3, x)) / 2 - (BesselJ(3, x) - BesselJ(5, x)) / 2) / 2, SlopeOfBesselJGradient(3, x));
        Assert.Equal(Rules.NormalPdf(0.2, 1.5, x).X, SlopeOfNormalCdfGradient(0.2, 1.5, x).x, 1e-15);

        static void Close(double expected, double actual) => Assert.Equal(expected, actual, 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void InALoop_TheDerivativeIsThatOfTheLogarithms(int n)
    {
        double exact = Enumerable.Range(0, n).Where(static i => i % 2 == 0).Sum(static i => 1 / (2.5 + i));
        Assert.Equal(exact, LogRisingGradient(2.5, n), 1e-12);
        Assert.Equal(3 * exact, LogRisingJvp(2.5, n, 3).Tangent, 1e-12);
    }

    [Theory]
    [InlineData(0.1, 1.2)]
    [InlineData(0.9, 0.7)]
    [InlineData(2.5, 3)]
    public void InAChain_ModesAndDifferencesAgree(double x, double scale)
    {
        (double byX, double byScale) = IteratedGradient(x, scale);
        GradientCheck.Run(Iterated, (x, scale) => IteratedGradient(x, scale), x, scale).ThrowIfOff();
        Assert.Equal(2 * byX - byScale, IteratedJvp(x, scale, 2, -1).Tangent, 1e-12);
    }

    [Fact]
    public void ProblemsOfTheSample_AgreeWithDifferences()
    {
        double[] data = [0.3, 2.5, 1.1];
        GradientCheck.Run((k, s) => GammaFit.Loss(k, s, data), (k, s) => GammaFit.LossGradient(k, s, data), -0.4, 0.8).ThrowIfOff();
        GradientCheck.Run(logs => BetaBinomial.Loss(logs, BetaBinomial.Families), logs => BetaBinomial.LossGradient(logs, BetaBinomial.Families), [0.1, 3]).ThrowIfOff();
        GradientCheck.Run(Orbit.Anomaly, Orbit.AnomalyDerivative, -5.0, 0.95).ThrowIfOff();
        GradientCheck.Run(Cooling.Root, Cooling.RootDerivative, 5.0).ThrowIfOff();
        GradientCheck.Run(Cooling.Temperature, Cooling.TemperatureGradient, 5.0, 0.1).ThrowIfOff();
    }

    [Fact]
    public void NativeCode_AgreesWithTheLibrary()
    {
        if (!Native.IsAvailable)
            return;
        (double byX, double byTime) = Native.HeatGradient(0.7, 0.4);
        double slope = -2 / Math.Sqrt(Math.PI) * Math.Exp(-0.7 * 0.7 / 1.6) / Math.Sqrt(1.6);
        Assert.Equal(slope, byX, 1e-14);
        Assert.Equal(-slope * 0.7 / 0.8, byTime, 1e-14);
        GradientCheck.Run(Native.Airy, Native.AiryGradient, 3.0).ThrowIfOff();
    }
}
