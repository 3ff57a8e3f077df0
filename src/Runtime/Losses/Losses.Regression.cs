using System.Numerics;

namespace SymbolicGrad;

public static partial class Losses
{
    /// <summary>The mean squared error: the mean of (prediction − target)².</summary>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T MeanSquaredError<T>(Vector<T> prediction, Vector<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new SquaredDifferenceKernel(), nameof(MeanSquaredError), prediction, target);

    /// <summary>The mean squared error: the mean of (prediction − target)².</summary>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static T MeanSquaredError<T>(Matrix<T> prediction, Matrix<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new SquaredDifferenceKernel(), nameof(MeanSquaredError), prediction, target);

    /// <summary>The mean absolute error: the mean of |prediction − target|.</summary>
    /// <remarks>The derivative of |r| at 0 is 1.</remarks>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T MeanAbsoluteError<T>(Vector<T> prediction, Vector<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new AbsoluteDifferenceKernel(), nameof(MeanAbsoluteError), prediction, target);

    /// <summary>The mean absolute error: the mean of |prediction − target|.</summary>
    /// <remarks>The derivative of |r| at 0 is 1.</remarks>
    /// <param name="prediction">What the model says.</param>
    /// <param name="target">What is right, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static T MeanAbsoluteError<T>(Matrix<T> prediction, Matrix<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new AbsoluteDifferenceKernel(), nameof(MeanAbsoluteError), prediction, target);
}
