using SymbolicGrad;

namespace OptionPricing;

/// <summary>A call on the arithmetic average of the price over the steps to expiry, for which there is no closed form.</summary>
internal static partial class AsianOption
{
    /// <summary>The mean of the discounted payoffs over simulated paths. The gradient goes through each path: the pathwise greeks.</summary>
    /// <param name="normals">Standard normal numbers, a path after the other.</param>
    [Differentiable]
    public static double Call(double spot, double strike, double rate, double volatility, double time, [Constant] double[] normals, int steps)
    {
        int paths = normals.Length / steps;
        double step = time / steps;
        double drift = (rate - 0.5 * volatility * volatility) * step, diffusion = volatility * Math.Sqrt(step);
        double payoffs = 0;
        for (int path = 0; path < paths; path++)
        {
            double price = spot, sum = 0;
            for (int i = 0; i < steps; i++)
            {
                price *= Math.Exp(drift + diffusion * normals[path * steps + i]);
                sum += price;
            }
            payoffs += Math.Max(sum / steps - strike, 0);
        }
        return Math.Exp(-rate * time) * payoffs / paths;
    }

    /// <summary>Standard normal numbers by the method of Box and Muller.</summary>
    public static double[] Normals(int count, int seed)
    {
        Random random = new(seed);
        double[] normals = new double[count];
        for (int i = 0; i < count; i++)
            normals[i] = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
        return normals;
    }
}
