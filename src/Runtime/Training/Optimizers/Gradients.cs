using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>What can be done to a gradient before an optimizer gets it.</summary>
public static class Gradients
{
    /// <summary>
    /// Makes a gradient shorter where its Euclidean norm exceeds a bound, and leaves its direction (R. Pascanu, T. Mikolov, Y. Bengio: On the
    /// difficulty of training recurrent neural networks, 2013).
    /// </summary>
    /// <param name="gradient">The gradient, changed in place.</param>
    /// <param name="maximum">The bound.</param>
    /// <returns>The norm before; where it is NaN or infinite, nothing was changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not a number above 0.</exception>
    public static double ClipNorm<T>(Vector<T> gradient, double maximum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.Positive(maximum);
        double norm = Math.Sqrt(double.CreateTruncating(Elementwise.Sum(new SquareKernel(), Operand.Each(gradient))));
        if (norm > maximum && double.IsFinite(norm))
            Elementwise.Map(new MultiplyKernel(), Operand.Each(gradient), Operand.Scalar(T.CreateTruncating(maximum / norm)), gradient);
        return norm;
    }

    /// <summary>Brings every entry of a gradient between −maximum and maximum; NaN stays.</summary>
    /// <param name="gradient">The gradient, changed in place.</param>
    /// <param name="maximum">The bound.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not a number above 0.</exception>
    public static void ClipValue<T>(Vector<T> gradient, double maximum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.Positive(maximum);
        T bound = T.CreateTruncating(maximum);
        Elementwise.Map(new ClampKernel(), Operand.Each(gradient), Operand.Scalar(-bound), Operand.Scalar(bound), gradient);
    }
}
