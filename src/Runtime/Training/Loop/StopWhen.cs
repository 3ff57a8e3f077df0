using System.Globalization;

namespace SymbolicGrad;

/// <summary>Rules that stop a training early.</summary>
public static class StopWhen
{
    /// <summary>Stops as soon as a metric is above a target; it is looked at before the first epoch too.</summary>
    /// <param name="metric">The name of the metric.</param>
    /// <param name="target">The target.</param>
    /// <returns>The rule.</returns>
    public static StopRule Above(string metric, double target) => history => Reason(metric, history.Metric(metric)[^1], ">", target, history);

    /// <summary>Stops as soon as a metric is below a target; it is looked at before the first epoch too.</summary>
    /// <param name="metric">The name of the metric.</param>
    /// <param name="target">The target.</param>
    /// <returns>The rule.</returns>
    public static StopRule Below(string metric, double target) => history => Reason(metric, history.Metric(metric)[^1], "<", target, history);

    /// <summary>Stops when a metric has not become less for a number of epochs.</summary>
    /// <param name="metric">The name of the metric, such as a loss on samples that are not trained on.</param>
    /// <param name="patience">How many epochs may pass without a new least value.</param>
    /// <param name="minimumChange">By how much a value must be less than the least one to count.</param>
    /// <returns>The rule.</returns>
    public static StopRule NoDecrease(string metric, int patience, double minimumChange = 0) => Stagnation(metric, patience, minimumChange, sign: -1);

    /// <summary>Stops when a metric has not become more for a number of epochs.</summary>
    /// <param name="metric">The name of the metric, such as an accuracy on samples that are not trained on.</param>
    /// <param name="patience">How many epochs may pass without a new greatest value.</param>
    /// <param name="minimumChange">By how much a value must be above the greatest one to count.</param>
    /// <returns>The rule.</returns>
    public static StopRule NoIncrease(string metric, int patience, double minimumChange = 0) => Stagnation(metric, patience, minimumChange, sign: 1);

    private static StopRule Stagnation(string metric, int patience, double minimumChange, int sign)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        Hyperparameter.NotNegative(minimumChange);
        return history =>
        {
            IReadOnlyList<double> values = history.Metric(metric);
            int best = 0;
            for (int i = 1; i < values.Count; i++)
            {
                if (double.IsNaN(values[best]) || sign * (values[i] - values[best]) > minimumChange) best = i;
            }
            return values.Count - 1 - best < patience ? null : string.Create(
                CultureInfo.InvariantCulture,
                $"{metric} was best after epoch {best}, with {values[best]}, and {patience} epochs since have not been better");
        };
    }

    private static string? Reason(string metric, double value, string relation, double target, TrainingHistory history) =>
        (relation == ">" ? value > target : value < target)
            ? string.Create(CultureInfo.InvariantCulture, $"{metric} is {value} after epoch {history.Epochs}, {relation} {target}")
            : null;
}
