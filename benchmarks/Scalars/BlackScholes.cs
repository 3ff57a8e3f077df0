using SymbolicGrad.Benchmarks.Measurement;
using static SymbolicGrad.Functions;

namespace SymbolicGrad.Benchmarks.Scalars;

/// <summary>The price of a European call, and its five greeks.</summary>
public static partial class BlackScholes
{
    [Differentiable]
    public static double Call(double spot, double strike, double rate, double volatility, double time)
    {
        double deviation = volatility * Math.Sqrt(time);
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
        return spot * NormalCdf(d1) - strike * Math.Exp(-rate * time) * NormalCdf(d1 - deviation);
    }

    internal static Comparison Compare() => new(
        [
            new("price alone", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                    sum += Call(100, 90 + (i & 15), 0.03, 0.2, 1 + sum * 1e-300);
                Sink.Value = sum;
            }),
            new("hand-written price and greeks", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                {
                    Greeks greeks = ByHand(100, 90 + (i & 15), 0.03, 0.2, 1 + sum * 1e-300);
                    sum += greeks.Price + greeks.Spot + greeks.Strike + greeks.Rate + greeks.Volatility + greeks.Time;
                }
                Sink.Value = sum;
            }),
            new("generated price and greeks", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                {
                    (double price, var greeks) = CallValueAndGradient(100, 90 + (i & 15), 0.03, 0.2, 1 + sum * 1e-300);
                    sum += price + greeks.spot + greeks.strike + greeks.rate + greeks.volatility + greeks.time;
                }
                Sink.Value = sum;
            }),
        ],
        static () =>
        {
            Greeks byHand = ByHand(100, 95, 0.03, 0.2, 0.75);
            var generated = CallGradient(100, 95, 0.03, 0.2, 0.75);
            return Math.Max(Math.Abs(byHand.Time - generated.time), Math.Abs(byHand.Strike - generated.strike));
        });

    private readonly record struct Greeks(double Price, double Spot, double Strike, double Rate, double Volatility, double Time);

    /// <summary>The textbook formulas, which know that the terms in φ(d₁) and φ(d₂) of delta cancel.</summary>
    private static Greeks ByHand(double spot, double strike, double rate, double volatility, double time)
    {
        double root = Math.Sqrt(time);
        double deviation = volatility * root;
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
        double discount = Math.Exp(-rate * time);
        double n1 = NormalCdf(d1);
        double n2 = NormalCdf(d1 - deviation);
        double vega = spot * NormalPdf(d1) * root;
        double rho = strike * discount * n2;
        return new(spot * n1 - rho, n1, -discount * n2, rho * time, vega, 0.5 * vega * volatility / time + rate * rho);
    }
}
