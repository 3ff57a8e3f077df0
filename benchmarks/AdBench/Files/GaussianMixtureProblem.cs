namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>A mixture of Gaussians and points to judge it by.</summary>
internal sealed record GaussianMixtureProblem(double[] Alphas, double[,] Means, double[,] Factors, double[,] Points, double Gamma, int M)
{
    public static GaussianMixtureProblem Read(string name)
    {
        Numbers numbers = Numbers.OfFile(name + ".txt");
        int d = numbers.NextInteger(), count = numbers.NextInteger(), n = numbers.NextInteger();
        return new(
            numbers.Next(count), numbers.Next(count, d), numbers.Next(count, d * (d + 1) / 2), numbers.Next(n, d), numbers.Next(), numbers.NextInteger());
    }

    public double Value() => GaussianMixture.LogLikelihood(Alphas, Means, Factors, Points, Gamma, M);

    /// <summary>A gradient to be written into.</summary>
    public Gradient EmptyGradient() => new(new double[Alphas.Length], (double[,])Means.Clone(), (double[,])Factors.Clone());

    public double ValueAndGradient(Gradient gradient) =>
        GaussianMixture.LogLikelihoodValueAndGradient(Alphas, Means, Factors, Points, Gamma, M, gradient.Alphas, gradient.Means, gradient.Factors);

    internal sealed record Gradient(double[] Alphas, double[,] Means, double[,] Factors)
    {
        public double[] ToArray() => [.. Alphas, .. Means.Cast<double>(), .. Factors.Cast<double>()];
    }
}
