using System.Numerics;

namespace SymbolicGrad;

public static partial class Metrics
{
    /// <summary>The smallest probability that a logarithm is taken of, so that one wrong certainty does not make the mean infinite.</summary>
    private const double SmallestProbability = 1e-15;

    /// <summary>The mean of −y·ln p − (1 − y)·ln(1 − p), where p is kept from 10⁻¹⁵ to 1 − 10⁻¹⁵.</summary>
    /// <param name="probabilities">The predicted probability of each sample.</param>
    /// <param name="labels">0 or 1 for each sample, or the right probability.</param>
    /// <returns>The mean; NaN without samples.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double LogLoss<T>(Vector<T> probabilities, Vector<T> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(nameof(LogLoss), probabilities, labels);
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            double p = Inside(probabilities[i]), y = double.CreateTruncating(labels[i]);
            sum -= y * Math.Log(p) + (1 - y) * Math.Log(1 - p);
        }
        return sum / labels.Length;
    }

    /// <summary>The mean of −ln p of the right class, where p is kept from 10⁻¹⁵ to 1 − 10⁻¹⁵.</summary>
    /// <param name="probabilities">A row for each sample, with a probability for each class.</param>
    /// <param name="classes">The class of each sample, from 0 on.</param>
    /// <returns>The mean; NaN without samples.</returns>
    /// <exception cref="ArgumentException">There is not a class for each sample, or a class has no column.</exception>
    public static double LogLoss<T>(Matrix<T> probabilities, ReadOnlySpan<int> classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (probabilities.Rows != classes.Length)
            throw new ArgumentException($"LogLoss: there are {probabilities.Rows} rows of probabilities and " +
                $"{ShapeText.Count(classes.Length, "class", "classes")}; every sample needs both.");
        double sum = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            if ((uint)classes[i] >= (uint)probabilities.Columns)
                throw new ArgumentException($"LogLoss: class {classes[i]} of row {i} is not the index of a column; " +
                    $"the probabilities are {ShapeText.Of(probabilities)}.");
            sum -= Math.Log(Inside(probabilities[i, classes[i]]));
        }
        return sum / classes.Length;
    }

    /// <summary>
    /// The coefficient of determination of each column, 1 − Σ(y − p)² / Σ(y − ȳ)²: 1 for a perfect fit, 0 for the mean. Where a column of the targets is
    /// constant it is 1 for a perfect fit and 0 otherwise, as in scikit-learn.
    /// </summary>
    /// <param name="predictions">What the model says.</param>
    /// <param name="targets">What is right, of the same shape.</param>
    /// <returns>One number a column.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double[] RSquaredByColumn<T>(Matrix<T> predictions, Matrix<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent("RSquared", predictions, targets);
        double[] result = new double[targets.Columns];
        for (int j = 0; j < result.Length; j++)
        {
            double mean = 0, residual = 0, total = 0;
            for (int i = 0; i < targets.Rows; i++) mean += double.CreateTruncating(targets[i, j]) / targets.Rows;
            for (int i = 0; i < targets.Rows; i++)
            {
                double y = double.CreateTruncating(targets[i, j]), difference = y - double.CreateTruncating(predictions[i, j]);
                residual += difference * difference;
                total += (y - mean) * (y - mean);
            }
            result[j] = total > 0 ? 1 - residual / total : residual == 0 ? 1 : 0;
        }
        return result;
    }

    /// <summary>The mean of <see cref="RSquaredByColumn"/>.</summary>
    /// <param name="predictions">What the model says.</param>
    /// <param name="targets">What is right, of the same shape.</param>
    /// <returns>The mean over the columns.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double RSquared<T>(Matrix<T> predictions, Matrix<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RSquaredByColumn(predictions, targets).DefaultIfEmpty(double.NaN).Average();

    private static double Inside<T>(T probability)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Math.Clamp(double.CreateTruncating(probability), SmallestProbability, 1 - SmallestProbability);
}
