using System.Globalization;

namespace SymbolicGrad;

/// <summary>Precision, recall, F1 and support of each class with their means, as <c>classification_report</c> of scikit-learn gives them.</summary>
public sealed class ClassificationReport
{
    private readonly bool _isAllWrong;

    /// <summary>Reports on predictions.</summary>
    /// <param name="confusion">The predictions.</param>
    public ClassificationReport(ConfusionMatrix confusion)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        Classes = [.. Enumerable.Range(0, confusion.ClassCount).Select(confusion.Scores)];
        Accuracy = confusion.Accuracy;
        MacroAverage = Average("macro avg", confusion.SampleCount, static _ => 1);
        WeightedAverage = Average("weighted avg", confusion.SampleCount, static scores => scores.Support);
        _isAllWrong = confusion.CorrectCount == 0;
    }

    /// <summary>The scores of each class.</summary>
    public IReadOnlyList<ClassScores> Classes { get; }

    /// <summary>The share of the samples whose class was predicted.</summary>
    public double Accuracy { get; }

    /// <summary>The mean over the classes.</summary>
    public ClassScores MacroAverage { get; }

    /// <summary>The mean over the classes, each with its support as weight.</summary>
    public ClassScores WeightedAverage { get; }

    /// <summary>The report as scikit-learn writes it, with two digits.</summary>
    /// <returns>A table of lines that end with <c>\n</c>.</returns>
    public override string ToString() => ToString(2);

    /// <summary>The report as scikit-learn writes it.</summary>
    /// <param name="digits">The number of digits after the point.</param>
    /// <returns>A table of lines that end with <c>\n</c>.</returns>
    public string ToString(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        int width = Math.Max(Classes.Select(static scores => scores.Name.Length).DefaultIfEmpty(0).Max(), Math.Max(WeightedAverage.Name.Length, digits));
        int samples = WeightedAverage.Support;
        IEnumerable<string> lines =
        [
            Line("", "precision", "recall", "f1-score", "support"), "",
            .. Classes.Select(Scores), "",
            Line("accuracy", "", "", Fixed(Accuracy, digits), Support(samples)), Scores(MacroAverage), Scores(WeightedAverage),
        ];
        return string.Concat(lines.Select(static line => line + "\n"));

        string Scores(ClassScores scores) => Line(
            scores.Name, Fixed(scores.Precision, digits), Fixed(scores.Recall, digits), Fixed(scores.F1, digits), Support(scores.Support));
        string Line(string name, params string[] cells) => name.PadLeft(width) + " " + string.Concat(cells.Select(static cell => " " + cell.PadLeft(9)));
    }

    // scikit-learn writes its counts as floating-point numbers where not a single prediction is right.
    private string Support(int count) => count.ToString(CultureInfo.InvariantCulture) + (_isAllWrong ? ".0" : "");

    private ClassScores Average(string name, int samples, Func<ClassScores, double> weight)
    {
        double sum = Classes.Sum(weight);
        return new ClassScores(name, Of(static scores => scores.Precision), Of(static scores => scores.Recall), Of(static scores => scores.F1), samples);

        double Of(Func<ClassScores, double> score) => sum == 0 ? 0 : Classes.Sum(scores => weight(scores) * score(scores)) / sum;
    }

    /// <summary>A number with a fixed number of digits, rounded as its exact value is, and to the even digit where that lies in the middle.</summary>
    private static string Fixed(double value, int digits)
    {
        bool isInTheMiddle = digits < 15 && Math.Abs(value * (1L << (digits + 1))) % 2 == 1;
        return isInTheMiddle
            ? Math.Round((decimal)value, digits, MidpointRounding.ToEven).ToString("F" + digits, CultureInfo.InvariantCulture)
            : value.ToString("F" + digits, CultureInfo.InvariantCulture);
    }
}
