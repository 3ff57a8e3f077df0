using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Losses
{
    /// <summary>
    /// The binary cross-entropy −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) from logits z: the mean of max(z, 0) − z·y + ln(1 + e^(−|z|)), which is
    /// the same and does not overflow.
    /// </summary>
    /// <param name="logits">What the model says before the sigmoid.</param>
    /// <param name="target">The probabilities that are right, from 0 to 1, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T BinaryCrossEntropyFromLogits<T>(Vector<T> logits, Vector<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new LogisticLossKernel(), nameof(BinaryCrossEntropyFromLogits), logits, target);

    /// <summary>
    /// The binary cross-entropy −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) from logits z: the mean of max(z, 0) − z·y + ln(1 + e^(−|z|)), which is
    /// the same and does not overflow.
    /// </summary>
    /// <param name="logits">What the model says before the sigmoid.</param>
    /// <param name="target">The probabilities that are right, from 0 to 1, of the same shape.</param>
    /// <returns>The mean over all entries; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static T BinaryCrossEntropyFromLogits<T>(Matrix<T> logits, Matrix<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Mean(new LogisticLossKernel(), nameof(BinaryCrossEntropyFromLogits), logits, target);

    /// <summary>
    /// The cross-entropy of the softmax of each row with the right class: the mean of ln Σₖ e^zᵢₖ − z[i, classᵢ], without overflow.
    /// </summary>
    /// <param name="logits">What the model says before the softmax: a row for each sample, a column for each class.</param>
    /// <param name="classes">The right class of each sample, from 0 on.</param>
    /// <returns>The mean over the rows; NaN if there are none.</returns>
    /// <exception cref="ArgumentException">There is not one class for each row, or a class is not the index of a column.</exception>
    public static T SoftmaxCrossEntropy<T>(Matrix<T> logits, ReadOnlySpan<int> classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ThrowIfNotClasses(logits.Rows, logits.Columns, classes);
        Vector<T> normalizers = Functions.LogSumExp(logits), chosen = new(logits.Rows);
        Layout.Gather(logits, classes, chosen);
        return Functions.Mean(normalizers - chosen);
    }

    private static void ThrowIfNotClasses(int rows, int columns, ReadOnlySpan<int> classes)
    {
        if (classes.Length != rows)
        {
            throw new ArgumentException(
                $"SoftmaxCrossEntropy: the logits are {ShapeText.Of(rows, columns)}, " +
                $"with {ShapeText.Count(classes.Length, "class", "classes")}; " +
                $"{ShapeText.Count(rows, "row needs", "rows need")} one class each.");
        }
        for (int i = 0; i < classes.Length; i++)
        {
            if ((uint)classes[i] < (uint)columns) continue;
            throw new ArgumentException(
                $"SoftmaxCrossEntropy: class {classes[i]} of row {i} is not the index of a column; " +
                $"the logits are {ShapeText.Of(rows, columns)}.");
        }
    }
}
