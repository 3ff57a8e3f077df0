using static SymbolicGrad.Functions;

namespace OptionPricing;

/// <summary>The greeks of a European call as textbooks have them.</summary>
internal sealed record TextbookGreeks(double Delta, double DualDelta, double Rho, double Vega, double Theta, double Gamma, double Vanna, double Charm, double Volga)
{
    public static TextbookGreeks Of(double spot, double strike, double rate, double volatility, double time)
    {
        double root = Math.Sqrt(time), deviation = volatility * root;
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation, d2 = d1 - deviation;
        double discount = Math.Exp(-rate * time), density = NormalPdf(d1);
        return new TextbookGreeks(
            Delta: NormalCdf(d1),
            DualDelta: -discount * NormalCdf(d2),
            Rho: strike * time * discount * NormalCdf(d2),
            Vega: spot * density * root,
            Theta: -spot * density * volatility / (2 * root) - rate * strike * discount * NormalCdf(d2),
            Gamma: density / (spot * deviation),
            Vanna: -density * d2 / volatility,
            Charm: -density * (2 * rate * time - d2 * deviation) / (2 * time * deviation),
            Volga: spot * density * root * d1 * d2 / volatility);
    }
}
