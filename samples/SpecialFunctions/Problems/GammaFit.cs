using MathNet.Numerics;
using MathNet.Numerics.RootFinding;
using SymbolicGrad;

namespace HandWritten;

/// <summary>The gamma distribution that is most likely for some data.</summary>
internal static partial class GammaFit
{
    /// <summary>−ln of the likelihood of the data.</summary>
    /// <param name="logShape">ln k of the shape, so that every number is valid.</param>
    /// <param name="logScale">ln θ of the scale.</param>
    /// <param name="data">Positive numbers.</param>
    [Differentiable(Rules = [typeof(Rules)])]
    public static double Loss(double logShape, double logScale, [Constant] double[] data)
    {
        double shape = Math.Exp(logShape), sum = 0;
        for (int i = 0; i < data.Length; i++)
            sum += SpecialFunctions.GammaLn(shape) + shape * logScale - (shape - 1) * Math.Log(data[i]) + data[i] / Math.Exp(logScale);
        return sum;
    }

    /// <summary>What is 0 at the most likely shape: the derivative of the loss by it, with the best scale put in. Its own derivative takes the trigamma function.</summary>
    [Differentiable(Rules = [typeof(Rules)])]
    public static double ShapeEquation(double shape, [Constant] double logOfMeanByGeometricMean) =>
        Math.Log(shape) - SpecialFunctions.DiGamma(shape) - logOfMeanByGeometricMean;

    /// <summary>Newton's method for the shape; the scale follows.</summary>
    public static (double Shape, double Scale) Run(double[] data)
    {
        double mean = data.Average(), log = Math.Log(mean) - data.Average(Math.Log);
        double shape = RobustNewtonRaphson.FindRoot(k => ShapeEquation(k, log), k => ShapeEquationGradient(k, log), 1e-3, 1e3, 1e-12);
        return (shape, mean / shape);
    }
}
