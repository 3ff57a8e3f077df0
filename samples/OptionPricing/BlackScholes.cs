using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace OptionPricing;

/// <summary>European calls in the model of Black, Scholes and Merton.</summary>
internal static partial class BlackScholes
{
    /// <summary>The price: its gradient is made of the greeks of first order, its Hessian of those of second order.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Hessian)]
    public static double Call(double spot, double strike, double rate, double volatility, double time)
    {
        double deviation = volatility * Math.Sqrt(time);
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
        return spot * NormalCdf(d1) - strike * Math.Exp(-rate * time) * NormalCdf(d1 - deviation);
    }
}
