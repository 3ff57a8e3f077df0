using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

public static partial class Charts
{
    /// <summary>A receiver operating characteristic: the share of found positives over the share of false alarms, with the area below it.</summary>
    /// <param name="title">The title.</param>
    /// <param name="curve">The curve.</param>
    /// <returns>The picture.</returns>
    public static Picture Roc(string title, RocCurve curve) => Roc(title, ("", curve));

    /// <summary>Several receiver operating characteristics: of several models, or of each class against the rest.</summary>
    /// <param name="title">The title.</param>
    /// <param name="curves">The name of each curve and the curve.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no curves.</exception>
    public static Picture Roc(string title, params (string Name, RocCurve Curve)[] curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        ThrowIfEmpty(curves.Length, "curves");
        Chart chart = new(title) { Width = 440, Height = 480, EqualUnits = true, X = Share("false positive rate"), Y = Share("true positive rate") };
        chart.Add(new LineMark("guessing (AUC 0.5)", [0, 1], [0, 1], $"stroke=\"{Palette.Faint}\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"", false));
        foreach ((string name, RocCurve curve) in curves)
        {
            string area = FormattableString.Invariant($"AUC {curve.Area:F4}");
            chart.Line(
                string.IsNullOrEmpty(name) ? area : $"{name} ({area})",
                [.. curve.Points.Select(static point => point.FalsePositiveRate)], [.. curve.Points.Select(static point => point.TruePositiveRate)]);
        }
        return chart.ToPicture();
    }
}
