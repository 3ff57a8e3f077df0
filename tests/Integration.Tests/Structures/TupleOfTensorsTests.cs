using static SymbolicGrad.Functions;

namespace SymbolicGrad.Integration.Tests.Structures;

/// <summary>Parameters that are tuples with tensors and arrays in them.</summary>
public sealed partial class TupleOfTensorsTests
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct)]
    private static double Energy((Vector<double> V, (Matrix<double> M, double[] A) Inner, double X) p)
    {
        double sum = Dot(p.V, Tanh(p.Inner.M * p.V)) * p.X;
        foreach (double a in p.Inner.A)
            sum += a * a * p.X;
        return sum;
    }

    private static (Vector<double> V, (Matrix<double> M, double[] A) Inner, double X) At(double[] numbers) =>
        (numbers[..2], (new Matrix<double>(2, 2, numbers[2..6]), numbers[6..9]), numbers[9]);

    private static double[] Flat((Vector<double> V, (Matrix<double> M, double[] A) Inner, double X) p) =>
        [.. p.V.AsSpan(), .. p.Inner.M.AsSpan(), .. p.Inner.A, p.X];

    private static readonly double[] s_point = [0.3, -0.7, 0.5, 1.1, -0.4, 0.2, 1, 2, -1, 0.8];

    [Fact]
    public void Gradient_IsATupleOfNewObjects()
    {
        GradientCheck.Run(static x => Energy(At(x)), static x => Flat(EnergyGradient(At(x))), s_point).ThrowIfOff();
        Assert.Equal(Energy(At(s_point)), EnergyValueAndGradient(At(s_point)).Value);
    }

    [Fact]
    public void Destinations_AreWrittenInto()
    {
        (Vector<double> V, (Matrix<double> M, double[] A) Inner, double X) gradient = At([.. Enumerable.Repeat(double.NaN, 10)]);
        EnergyGradient(At(s_point), ref gradient);
        Assert.Equal(Flat(EnergyGradient(At(s_point))), Flat(gradient));
    }

    [Fact]
    public void Jvp_AndHessianProduct_GoAlongTuples()
    {
        double[] direction = Samples.Entries(10, seed: 3);
        double expected = Flat(EnergyGradient(At(s_point))).Zip(direction, static (a, b) => a * b).Sum();
        Assert.Equal(expected, EnergyJvp(At(s_point), At(direction)).Tangent, 1e-13);

        double[] product = Flat(EnergyHessianVectorProduct(At(s_point), At(direction)));
        double[] above = Flat(EnergyGradient(At([.. s_point.Zip(direction, static (x, d) => x + 1e-5 * d)]))), below = Flat(EnergyGradient(At([.. s_point.Zip(direction, static (x, d) => x - 1e-5 * d)])));
        Close.Entries([.. above.Zip(below, static (a, b) => (a - b) / 2e-5)], product, 1e-8);
    }
}
