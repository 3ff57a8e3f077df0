namespace SymbolicGrad.Plots;

/// <summary>The charts that training needs, ready made.</summary>
public static partial class Charts
{
    /// <summary>The loss of each epoch on the left axis and a score on the right one.</summary>
    /// <param name="title">The title.</param>
    /// <param name="loss">The loss, one number an epoch.</param>
    /// <param name="score">The score, from 0 to 1, one number an epoch.</param>
    /// <param name="scoreName">What the score is, for example <c>accuracy</c>.</param>
    /// <param name="firstEpoch">The number of the first epoch.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static Picture LossAndScore(string title, ReadOnlySpan<double> loss, ReadOnlySpan<double> score, string scoreName = "score", int firstEpoch = 1)
    {
        ThrowIfEmpty(loss.Length + score.Length, "epochs");
        return new Chart(title) { X = new("epoch") { Integers = true }, Y = new("loss") { Minimum = Floor(loss) }, Right = Share(scoreName) }
            .Line("loss (left)", Epochs(loss.Length, firstEpoch), loss)
            .Line($"{scoreName} (right)", Epochs(score.Length, firstEpoch), score, onRight: true)
            .ToPicture();
    }

    /// <summary>One or more curves by epoch.</summary>
    /// <param name="title">The title.</param>
    /// <param name="axis">What is measured, for example <c>new Axis("loss") { Logarithmic = true }</c>.</param>
    /// <param name="firstEpoch">The number of the first epoch.</param>
    /// <param name="curves">The name of each curve and its values, one an epoch.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static Picture ByEpoch(string title, Axis axis, int firstEpoch, params (string Name, double[] Values)[] curves)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(curves);
        ThrowIfEmpty(curves.Sum(curve => curve.Values.Length), "epochs");
        Chart chart = new(title) { X = new("epoch") { Integers = true }, Y = axis };
        foreach ((string name, double[] values) in curves) chart.Line(name, Epochs(values.Length, firstEpoch), values);
        return chart.ToPicture();
    }

    /// <summary>Curves of functions.</summary>
    /// <param name="title">The title.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="step">The distance of two points.</param>
    /// <param name="functions">The name of each function and the function.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There is no step between the ends.</exception>
    public static Picture Functions(string title, double from, double to, double step, params (string Name, Func<double, double> Function)[] functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        double steps = (to - from) / step;
        if (!(steps >= 1 && steps < 1e7)) throw new ArgumentException(FormattableString.Invariant($"There are no steps of {step} from {from} to {to}."), nameof(step));
        double[] xs = [.. Enumerable.Range(0, (int)Math.Floor(steps + 1e-9) + 1).Select(i => from + i * step)];
        Chart chart = new(title) { X = new("x"), Y = new("f(x)") };
        foreach ((string name, Func<double, double> function) in functions) chart.Line(name, xs, Array.ConvertAll(xs, x => function(x)));
        return chart.ToPicture();
    }

    private static double[] Epochs(int count, int first) => [.. Enumerable.Range(first, count).Select(epoch => (double)epoch)];

    private static Axis Share(string name) => new(name) { Minimum = 0, Maximum = 1 };

    // A loss is read against 0.
    private static double? Floor(ReadOnlySpan<double> loss)
    {
        foreach (double value in loss)
        {
            if (value < 0) return null;
        }
        return loss.IsEmpty ? null : 0;
    }

    private static void ThrowIfEmpty(int count, string what)
    {
        if (count == 0) throw new ArgumentException($"There are no {what} to draw.");
    }
}
