namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>The functions of the runtime by textbook formulas of the BCL's, which share no code with it.</summary>
internal static class RuntimeFunctions
{
    public static double Evaluate(string name, double[] x) => name switch
    {
        "Square" => x[0] * x[0],
        "Sigmoid" => 1 / (1 + Math.Exp(-x[0])),
        "Softplus" => double.LogP1(Math.Exp(x[0])),
        "Silu" => x[0] / (1 + Math.Exp(-x[0])),
        "Relu" => x[0] > 0 ? x[0] : 0,
        "LeakyRelu" => x[0] > 0 ? x[0] : x[1] * x[0],
        "Elu" => x[0] > 0 ? x[0] : x[1] * double.ExpM1(x[0]),
        "Gelu" => x[0] * NormalCdf(x[0]),
        "HuberLoss" => Math.Abs(x[0]) <= x[1] ? 0.5 * x[0] * x[0] : x[1] * (Math.Abs(x[0]) - 0.5 * x[1]),
        "LogisticLoss" => double.LogP1(Math.Exp(x[0])) - x[0] * x[1],
        "Erf" => Erf(x[0]),
        "NormalCdf" => NormalCdf(x[0]),
        "NormalPdf" => Math.Exp(-0.5 * x[0] * x[0]) / Math.Sqrt(2 * Math.PI),
        _ => throw new InvalidOperationException(name),
    };

    private static double NormalCdf(double x) => 0.5 * (1 + Erf(x / Math.Sqrt(2)));

    /// <summary>erf x = 2/√π·exp(−x²)·Σ 2ⁿ·x²ⁿ⁺¹/(2n + 1)!! (Abramowitz and Stegun, 7.1.6): all terms have one sign.</summary>
    private static double Erf(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
