using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Scalars;

/// <summary>Objectives that are sums over data, as fits and likelihoods are.</summary>
public static partial class Sums
{
    private static readonly double[] s_x = [.. Enumerable.Range(0, 10_000).Select(static i => i * 1e-3)];
    private static readonly double[] s_y = [.. s_x.Select(static x => 2 * Math.Exp(-0.3 * x))];

    /// <summary>The squared errors of an exponential decay.</summary>
    [Differentiable]
    public static double Decay([Constant] double[] x, [Constant] double[] y, double amplitude, double rate)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = amplitude * Math.Exp(-rate * x[i]) - y[i];
            sum += error * error;
        }
        return sum / x.Length;
    }

    /// <summary>The log-likelihood of a mixture of Gaussians on a line.</summary>
    [Differentiable]
    public static double Mixture([Constant] double[] x, double[] weights, double[] means)
    {
        int count = weights.Length;
        double[] terms = new double[count];
        double sum = 0;
        foreach (double value in x)
        {
            for (int k = 0; k < count; k++)
                terms[k] = Math.Exp(weights[k] - 0.5 * (value - means[k]) * (value - means[k]));
            double density = 0;
            foreach (double term in terms)
                density += term;
            sum += Math.Log(density);
        }
        return sum;
    }

    internal static Comparison CompareDecay() => new(
        [
            new("value alone", static steps => Repeat(steps, static () => Decay(s_x, s_y, 1.5, 0.4))),
            new("hand-written value and gradient", static steps => Repeat(steps, static () => DecayByHand(1.5, 0.4).Rate)),
            new("generated value and gradient", static steps => Repeat(steps, static () => DecayValueAndGradient(s_x, s_y, 1.5, 0.4).Gradient.rate)),
        ],
        static () => Math.Abs(DecayByHand(1.5, 0.4).Rate - DecayGradient(s_x, s_y, 1.5, 0.4).rate));

    internal static Comparison CompareMixture()
    {
        double[] weights = [0.2, -0.1, 0.4], means = [1, 4, 8], dWeights = new double[3], dMeans = new double[3];
        return new(
            [
                new("value alone", steps => Repeat(steps, () => Mixture(s_x, weights, means))),
                new("hand-written value and gradient", steps => Repeat(steps, () => MixtureByHand(weights, means, dWeights, dMeans))),
                new("generated value and gradient", steps => Repeat(steps, () => MixtureValueAndGradient(s_x, weights, means, dWeights, dMeans))),
            ],
            () =>
            {
                MixtureByHand(weights, means, dWeights, dMeans);
                (double[] byRules, double[] ofMeans) = MixtureGradient(s_x, weights, means);
                return byRules.Concat(ofMeans).Zip(dWeights.Concat(dMeans), static (a, b) => Math.Abs(a - b) / (1 + Math.Abs(b))).Max();
            });
    }

    private static void Repeat(int steps, Func<double> step)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++)
            sum += step();
        Sink.Value = sum;
    }

    private static (double Value, double Amplitude, double Rate) DecayByHand(double amplitude, double rate)
    {
        double sum = 0, dAmplitude = 0, dRate = 0;
        for (int i = 0; i < s_x.Length; i++)
        {
            double decay = Math.Exp(-rate * s_x[i]);
            double error = amplitude * decay - s_y[i];
            sum += error * error;
            dAmplitude += error * decay;
            dRate -= error * decay * s_x[i];
        }
        double factor = 2.0 / s_x.Length;
        return (sum / s_x.Length, factor * dAmplitude, factor * amplitude * dRate);
    }

    private static double MixtureByHand(double[] weights, double[] means, double[] dWeights, double[] dMeans)
    {
        Span<double> terms = stackalloc double[weights.Length];
        Array.Clear(dWeights);
        Array.Clear(dMeans);
        double sum = 0;
        foreach (double value in s_x)
        {
            double density = 0;
            for (int k = 0; k < terms.Length; k++)
            {
                double distance = value - means[k];
                terms[k] = Math.Exp(weights[k] - 0.5 * distance * distance);
                density += terms[k];
            }
            sum += Math.Log(density);
            for (int k = 0; k < terms.Length; k++)
            {
                double share = terms[k] / density;
                dWeights[k] += share;
                dMeans[k] += share * (value - means[k]);
            }
        }
        return sum;
    }
}
