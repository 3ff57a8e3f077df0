using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// The receiver operating characteristic: the share of the positives and that of the negatives that score at least a threshold, for all thresholds.
/// </summary>
public sealed class RocCurve
{
    private RocCurve(RocPoint[] points, double area)
    {
        Points = points;
        Area = area;
    }

    /// <summary>
    /// The points, from (0, 0) for the threshold ∞ to (1, 1), one for each score that occurs; samples of the same score come in together.
    /// </summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>
    /// The area under the curve: the probability that a positive scores more than a negative, where a tie counts half
    /// (J. Hanley and B. McNeil: The meaning and use of the area under a ROC curve, 1982).
    /// </summary>
    public double Area { get; }

    /// <summary>The curve of scores for two classes.</summary>
    /// <param name="scores">The score of each sample, the larger the surer that it is positive.</param>
    /// <param name="labels">1 for each positive, 0 for each negative.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a label is neither 0 nor 1, a score is NaN, or one of the classes does not occur.
    /// </exception>
    public static RocCurve Of<T>(Vector<T> scores, Vector<T> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (scores.Length != labels.Length)
            throw new ArgumentException($"RocCurve: there are {scores.Length} scores and {labels.Length} labels; every sample needs both.");
        bool[] positive = new bool[labels.Length];
        for (int i = 0; i < positive.Length; i++)
        {
            if (labels[i] != T.Zero && labels[i] != T.One)
                throw new ArgumentException(FormattableString.Invariant($"RocCurve: the label of sample {i} is {labels[i]}; labels are 0 and 1."));
            positive[i] = labels[i] == T.One;
        }
        return Of(Array.ConvertAll(scores.ToArray(), double.CreateTruncating), positive);
    }

    /// <summary>The curves of several classes, each against all others.</summary>
    /// <param name="scores">A row for each sample, with a score for each class.</param>
    /// <param name="classes">The class of each sample, from 0 on.</param>
    /// <returns>A curve for each class.</returns>
    /// <exception cref="ArgumentException">There is not a class for each sample, a class has no samples or all, or a score is NaN.</exception>
    public static RocCurve[] OneAgainstRest<T>(Matrix<T> scores, ReadOnlySpan<int> classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (scores.Rows != classes.Length)
            throw new ArgumentException($"RocCurve: there are {scores.Rows} rows of scores and " +
                $"{ShapeText.Count(classes.Length, "class", "classes")}; every sample needs both.");
        var curves = new RocCurve[scores.Columns];
        for (int j = 0; j < curves.Length; j++)
        {
            double[] column = new double[scores.Rows];
            bool[] positive = new bool[scores.Rows];
            for (int i = 0; i < column.Length; i++)
                (column[i], positive[i]) = (double.CreateTruncating(scores[i, j]), classes[i] == j);
            curves[j] = Of(column, positive);
        }
        return curves;
    }

    private static RocCurve Of(double[] scores, bool[] positive)
    {
        if (Array.FindIndex(scores, double.IsNaN) is >= 0 and int bad)
            throw new ArgumentException($"RocCurve: the score of sample {bad} is NaN.");
        long positives = positive.Count(static label => label), negatives = positive.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            throw new ArgumentException(
                $"RocCurve: there are {positives} positives and {negatives} negatives; the curve is defined where there is at least one of each.");
        }
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(Array.ConvertAll(scores, static score => -score), order);

        List<RocPoint> points = [new(0, 0, double.PositiveInfinity)];
        long truePositives = 0, falsePositives = 0;
        // Twice the number of pairs in which the positive scores more, ties counted once: an integer, and so the area is rounded but once.
        Int128 wins = 0;
        for (int i = 0; i < order.Length;)
        {
            double threshold = scores[order[i]];
            (long positivesBefore, long negativesBefore) = (truePositives, falsePositives);
            for (; i < order.Length && scores[order[i]] == threshold; i++)
            {
                if (positive[order[i]]) truePositives++;
                else falsePositives++;
            }
            wins += (Int128)(falsePositives - negativesBefore) * (positivesBefore + truePositives);
            points.Add(new RocPoint((double)falsePositives / negatives, (double)truePositives / positives, threshold));
        }
        return new RocCurve([.. points], (double)wins / (2.0 * positives * negatives));
    }
}
