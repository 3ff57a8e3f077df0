using System.Numerics;

namespace SymbolicGrad;

/// <summary>How well predictions fit, in numbers that people read; what training minimizes stands in <see cref="Losses"/>.</summary>
public static partial class Metrics
{
    /// <summary>The area under the ROC curve: see <see cref="RocCurve.Area"/>.</summary>
    /// <param name="scores">The score of each sample, the larger the surer that it is positive.</param>
    /// <param name="labels">1 for each positive, 0 for each negative.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">As <see cref="RocCurve.Of"/>.</exception>
    public static double Auc<T>(Vector<T> scores, Vector<T> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RocCurve.Of(scores, labels).Area;

    /// <summary>The area under the ROC curve: see <see cref="RocCurve.Area"/>.</summary>
    /// <param name="scores">The score of each sample, in one column.</param>
    /// <param name="labels">1 for each positive, 0 for each negative, in one column.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">As <see cref="RocCurve.Of"/>, or there is more than one column.</exception>
    public static double Auc<T>(Matrix<T> scores, Matrix<T> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Auc(Column(scores), Column(labels));

    /// <summary>The share of equal classes.</summary>
    /// <param name="truth">The class of each sample.</param>
    /// <param name="predicted">The predicted class of each sample.</param>
    /// <returns>The share; NaN without samples.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Accuracy(ReadOnlySpan<int> truth, ReadOnlySpan<int> predicted)
    {
        if (truth.Length != predicted.Length)
            throw new ArgumentException($"Accuracy: there are {truth.Length} true classes and {predicted.Length} predicted ones; every sample needs both.");
        int right = 0;
        for (int i = 0; i < truth.Length; i++) right += truth[i] == predicted[i] ? 1 : 0;
        return (double)right / truth.Length;
    }

    /// <summary>The share of samples of which <see cref="Classes"/> of the scores and of the labels are the same.</summary>
    /// <param name="scores">A row for each sample: a probability, or a score for each class.</param>
    /// <param name="labels">0 or 1 for each sample, or 1 in the column of its class.</param>
    /// <returns>The share; NaN without samples.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Accuracy<T>(Matrix<T> scores, Matrix<T> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(nameof(Accuracy), scores, labels);
        return Accuracy(Classes(labels), Classes(scores));
    }

    /// <summary>The class that each row of scores speaks for.</summary>
    /// <param name="scores">A row for each sample: a probability, or a score for each class.</param>
    /// <param name="threshold">The probability above which the class is 1, where there is one column.</param>
    /// <returns>Of one column, 1 above the threshold and 0 elsewhere; of several, the first with the largest score.</returns>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static int[] Classes<T>(Matrix<T> scores, double threshold = 0.5)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (scores.Columns == 0) throw new ArgumentException("Classes: the scores have no column.");
        int[] classes = new int[scores.Rows];
        T bound = T.CreateTruncating(threshold);
        for (int i = 0; i < classes.Length; i++)
            classes[i] = scores.Columns == 1 ? (scores[i, 0] > bound ? 1 : 0) : IndexOfLargest(scores.Row(i).AsSpan());
        return classes;
    }

    private static int IndexOfLargest<T>(ReadOnlySpan<T> scores)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int largest = 0;
        for (int j = 1; j < scores.Length; j++)
        {
            if (scores[j] > scores[largest]) largest = j;
        }
        return largest;
    }

    private static Vector<T> Column<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => matrix.Columns == 1
        ? matrix.AsVector()
        : throw new ArgumentException($"Auc: one column is needed, and there is a matrix {ShapeText.Of(matrix)}; RocCurve.OneAgainstRest takes several.");
}
