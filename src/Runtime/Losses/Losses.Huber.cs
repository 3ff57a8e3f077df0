using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Losses
{
    /// <summary>
    /// The Huber loss: the mean of ½r² where |r| ≤ delta, and of delta·(|r| − ½·delta) elsewhere; r = prediction − target.
    /// </summary>
    /// <remarks>P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35 (1964) 73–101.</remarks>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <param name="delta">The residual at which the loss turns from quadratic to linear.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Huber<T>(Vector<T> prediction, Vector<T> target, T delta)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(nameof(Huber), prediction, target);
        T sum = Elementwise.Sum(new HuberKernel(), Operand.Each(prediction), Operand.Each(target), Operand.Scalar(delta));
        return sum / T.CreateTruncating(prediction.Length);
    }

    /// <summary>The Huber loss with delta = 1: the mean of ½r² where |r| ≤ 1, and of |r| − ½ elsewhere; r = prediction − target.</summary>
    /// <inheritdoc cref="Huber{T}(Vector{T}, Vector{T}, T)"/>
    public static T Huber<T>(Vector<T> prediction, Vector<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Huber(prediction, target, T.One);

    /// <summary>
    /// The Huber loss: the mean of ½r² where |r| ≤ delta, and of delta·(|r| − ½·delta) elsewhere; r = prediction − target.
    /// </summary>
    /// <remarks>P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35 (1964) 73–101.</remarks>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <param name="delta">The residual at which the loss turns from quadratic to linear.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static T Huber<T>(Matrix<T> prediction, Matrix<T> target, T delta)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(nameof(Huber), prediction, target);
        T sum = Elementwise.Sum(new HuberKernel(), Operand.Each(prediction), Operand.Each(target), Operand.Scalar(delta));
        return sum / T.CreateTruncating(prediction.Length);
    }

    /// <summary>The Huber loss with delta = 1: the mean of ½r² where |r| ≤ 1, and of |r| − ½ elsewhere; r = prediction − target.</summary>
    /// <inheritdoc cref="Huber{T}(Matrix{T}, Matrix{T}, T)"/>
    public static T Huber<T>(Matrix<T> prediction, Matrix<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Huber(prediction, target, T.One);
}
