namespace SymbolicGrad.Plots;

public static partial class Charts
{
    /// <summary>What a training went through: the loss of each epoch on the left axis, its metrics on the right one.</summary>
    /// <param name="title">The title.</param>
    /// <param name="history">The history of the training.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static Picture History(string title, TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ThrowIfEmpty(history.Epochs, "epochs");
        double[] losses = [.. history.Losses];
        (string Name, double[] Values)[] metrics = [.. history.MetricNames.Select(name => (name, history.Metric(name).ToArray()))];
        bool areShares = metrics.All(static metric => metric.Values.All(static value => value is double.NaN or (>= 0 and <= 1)));
        string names = string.Join(", ", metrics.Select(static metric => metric.Name));
        Chart chart = new(title)
        {
            X = new("epoch") { Integers = true },
            Y = new("loss") { Minimum = Floor(losses) },
            Right = metrics.Length == 0 ? null : areShares ? Share(names) : new Axis(names),
        };
        chart.Line(metrics.Length == 0 ? "" : "loss (left)", Epochs(losses.Length, 1), losses);
        foreach ((string name, double[] values) in metrics)
        {
            // Entry e is measured after e epochs, where it was asked for.
            int[] measured = [.. Enumerable.Range(0, values.Length).Where(epoch => !double.IsNaN(values[epoch]))];
            chart.Line($"{name} (right)", Array.ConvertAll(measured, static epoch => (double)epoch), Array.ConvertAll(measured, epoch => values[epoch]), onRight: true);
        }
        return chart.ToPicture();
    }
}
