using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace CurveFitting;

/// <summary>Levenberg-Marquardt of MathNet.Numerics, with the generated Jacobian.</summary>
internal static class Fit
{
    public static NonlinearMinimizationResult Run(DataSet data, Model model, double[] start)
    {
        IObjectiveModel objective = ObjectiveFunction.NonlinearModel(
            (b, x) => DenseVector.OfArray(model.Values(b.ToArray(), x.ToArray())),
            (b, x) => ToMathNet(model.Jacobian(b.ToArray(), x.ToArray())),
            DenseVector.OfArray(data.X), DenseVector.OfArray(data.Y));
        return new LevenbergMarquardtMinimizer(maximumIterations: 2000).FindMinimum(objective, DenseVector.OfArray(start));
    }

    /// <summary>How many digits of the least exact parameter agree with the certified ones.</summary>
    public static double CorrectDigits(IEnumerable<double> parameters, double[] certified) =>
        parameters.Zip(certified, static (own, right) => Math.Min(11, -Math.Log10(Math.Abs(own - right) / Math.Abs(right)))).Min();

    private static MathNet.Numerics.LinearAlgebra.Matrix<double> ToMathNet(SymbolicGrad.Matrix<double> jacobian) =>
        DenseMatrix.Build.DenseOfRowMajor(jacobian.Rows, jacobian.Columns, jacobian.ToArray());
}
