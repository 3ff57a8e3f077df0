using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace OptionPricing;

/// <summary>European calls in the model of Black, Scholes and Merton.</summary>
internal static partial class BlackScholes
{
    /// <summary>The price, whose gradient is made of the greeks of first order.</summary>
    [Differentiable]
    public static double Call(double spot, double strike, double rate, double volatility, double time)
    {
        double deviation = volatility * Math.Sqrt(time);
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
        return spot * NormalCdf(d1) - strike * Math.Exp(-rate * time) * NormalCdf(d1 - deviation);
    }

    /// <summary>The price's derivative by the spot in closed form, whose gradient is made of greeks of second order.</summary>
    [Differentiable(WithRespectTo = [nameof(spot), nameof(volatility), nameof(time)])]
    public static double Delta(double spot, double strike, double rate, double volatility, double time) =>
        NormalCdf((Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / (volatility * Math.Sqrt(time)));
}
