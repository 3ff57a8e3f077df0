using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Each problem of ADBench: the objective alone, and its derivative.</summary>
internal static class Problems
{
    public static Comparison GaussianMixture()
    {
        GaussianMixtureProblem problem = GaussianMixtureProblem.Read("gmm_1k_d10_K5");
        GaussianMixtureProblem.Gradient gradient = problem.EmptyGradient();
        return Compare("value and gradient", () => problem.Value(), () => problem.ValueAndGradient(gradient), () => Difference("gmm_1k_d10_K5", "G", gradient.ToArray()));
    }

    public static Comparison Lstm()
    {
        LstmProblem problem = LstmProblem.Read("lstm_l2_c1024");
        double[] layers = new double[problem.Layers.Length], ends = new double[problem.Ends.Length];
        return Compare("value and gradient", () => problem.Value(), () => problem.ValueAndGradient(layers, ends), () => Difference("lstm_l2_c1024", "G", [.. layers, .. ends]));
    }

    public static Comparison BundleAdjustment(string name)
    {
        BundleProblem problem = BundleFile.Read(name);
        double[] errors = new double[3 * problem.Observations.Length];
        SparseJacobian jacobian = problem.EmptyJacobian();
        return Compare("sparse Jacobian", () => problem.Errors(errors), () => problem.Jacobian(jacobian), () => Difference(name, "B", jacobian.Values.AsSpan(0, 30)));
    }

    public static Comparison HandTracking(string name, bool hasPlaces)
    {
        HandProblem problem = HandProblem.Read(name, hasPlaces);
        HandJacobian derivative = new(problem);
        Matrix<double> jacobian = problem.EmptyJacobian();
        return Compare("Jacobian", () => problem.Errors(), () => derivative.Compute(jacobian), () => Difference(name, "J", jacobian.AsSpan()));
    }

    private static Comparison Compare(string derivativeName, Action objective, Action derivative, Func<double> difference) => new(
        [new("objective alone", steps => Repeat(objective, steps)), new(derivativeName, steps => Repeat(derivative, steps))],
        () =>
        {
            derivative();
            return difference();
        });

    private static void Repeat(Action action, int steps)
    {
        for (int i = 0; i < steps; i++)
            action();
    }

    private static double Difference(string name, string section, ReadOnlySpan<double> computed) => Reference.Distance(Reference.Of(name)[section], computed);
}
