using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using SymbolicGrad;

namespace HandWritten;

/// <summary>
/// The numbers of boys in 6115 families of twelve children in Saxony, 1876 to 1885, after A. Geissler; the chance of a boy is not the same in all families, but has
/// a beta distribution. (P. Lindsey and D. Altham, Applied Statistics 47, 1998.)
/// </summary>
internal static partial class BetaBinomial
{
    private const int Children = 12;

    /// <summary>Families with 0, 1, … 12 boys.</summary>
    public static readonly double[] Families = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];

    /// <summary>−ln of the likelihood of a family, in the mean and but for a constant.</summary>
    /// <param name="logs">ln α and ln β of the beta distribution.</param>
    /// <param name="families">How many families have 0, 1, … boys.</param>
    [Differentiable(Rules = [typeof(Rules)])]
    public static double Loss(double[] logs, [Constant] double[] families)
    {
        double alpha = Math.Exp(logs[0]), beta = Math.Exp(logs[1]), sum = 0, count = 0;
        for (int boys = 0; boys < families.Length; boys++)
        {
            count += families[boys];
            sum += families[boys] * (SpecialFunctions.BetaLn(alpha, beta) - SpecialFunctions.BetaLn(boys + alpha, Children - boys + beta));
        }
        return sum / count;
    }

    /// <summary>The most likely α and β, by the BFGS method of MathNet.Numerics.</summary>
    public static (double Alpha, double Beta, int Iterations) Run()
    {
        IObjectiveFunction objective = ObjectiveFunction.Gradient(
            logs => Loss(logs.ToArray(), Families),
            logs => DenseVector.OfArray(LossGradient(logs.ToArray(), Families)));
        MinimizationResult result = new BfgsMinimizer(gradientTolerance: 1e-8, parameterTolerance: 1e-9, functionProgressTolerance: 1e-15).FindMinimum(objective, DenseVector.OfArray([2, 2]));
        return (Math.Exp(result.MinimizingPoint[0]), Math.Exp(result.MinimizingPoint[1]), result.Iterations);
    }
}
