using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using SymbolicGrad;

namespace HandWritten;

/// <summary>The orbit of a planet from the speed of its star towards us; where the planet is, says Kepler's equation, an implicit function.</summary>
internal static partial class Orbit
{
    /// <summary>The eccentric anomaly E with E − e·sin E = M, by Newton's method from a start from which it converges.</summary>
    public static double Anomaly(double mean, double e)
    {
        double turns = Math.Round(mean / Math.Tau) * Math.Tau, target = mean - turns, anomaly = target + 0.85 * e * Math.Sign(target), change;
        do
        {
            change = (anomaly - e * Math.Sin(anomaly) - target) / (1 - e * Math.Cos(anomaly));
            anomaly -= change;
        }
        while (Math.Abs(change) > 1e-10);
        return anomaly + turns;
    }

    /// <summary>
    /// By the implicit function theorem: with g = E − e·sin E − M = 0, ∂E/∂M = −(∂g/∂M)/(∂g/∂E) and ∂E/∂e = −(∂g/∂e)/(∂g/∂E). The iterations above are not differentiated.
    /// </summary>
    [DerivativeOf(nameof(Anomaly))]
    public static (double Mean, double E) AnomalyDerivative(double mean, double e)
    {
        double anomaly = Anomaly(mean, e), slope = 1 - e * Math.Cos(anomaly);
        return (1 / slope, Math.Sin(anomaly) / slope);
    }

    /// <summary>The speeds at some times.</summary>
    /// <param name="orbit">Half the range of the speed, eccentricity, direction of the orbit, period, mean anomaly at time 0.</param>
    /// <param name="times">The times.</param>
    [Differentiable(Derivatives = Derivatives.Jacobian | Derivatives.Gradient)]
    public static double[] Speeds(double[] orbit, [Constant] double[] times)
    {
        double[] speeds = new double[times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            double anomaly = Anomaly(orbit[4] + Math.Tau * times[i] / orbit[3], orbit[1]);
            double angle = Math.Atan2(Math.Sqrt(1 - orbit[1] * orbit[1]) * Math.Sin(anomaly), Math.Cos(anomaly) - orbit[1]);
            speeds[i] = orbit[0] * (Math.Cos(angle + orbit[2]) + orbit[1] * Math.Cos(orbit[2]));
        }
        return speeds;
    }

    /// <summary>The orbit of given speeds, by the Levenberg-Marquardt method of MathNet.Numerics.</summary>
    public static double[] Fit(double[] times, double[] speeds, double[] start)
    {
        IObjectiveModel objective = ObjectiveFunction.NonlinearModel(
            (orbit, x) => DenseVector.OfArray(Speeds(orbit.ToArray(), x.ToArray())),
            (orbit, x) => ToMathNet(SpeedsJacobian(orbit.ToArray(), x.ToArray())),
            DenseVector.OfArray(times), DenseVector.OfArray(speeds));
        return new LevenbergMarquardtMinimizer(maximumIterations: 500).FindMinimum(objective, DenseVector.OfArray(start)).MinimizingPoint.ToArray();
    }

    private static MathNet.Numerics.LinearAlgebra.Matrix<double> ToMathNet(Matrix<double> jacobian) =>
        DenseMatrix.Build.DenseOfRowMajor(jacobian.Rows, jacobian.Columns, jacobian.ToArray());
}
