using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>
/// Looks along a direction for a step that satisfies the strong Wolfe conditions: the loss becomes less by a share of what the slope promises, and
/// the slope flatter (J. Nocedal and S. Wright: Numerical optimization, 2006, algorithms 3.5 and 3.6).
/// </summary>
/// <param name="start">Where the search begins.</param>
/// <param name="direction">The direction, in which the loss becomes less.</param>
/// <param name="parameters">The parameters, moved from trial to trial, and at the end to the best of them.</param>
/// <param name="gradient">What <paramref name="evaluate"/> writes to.</param>
/// <param name="evaluate">The loss where the parameters are.</param>
internal readonly struct LineSearch<T>(Vector<T> start, Vector<T> direction, Vector<T> parameters, Vector<T> gradient, Func<T> evaluate)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double SufficientDecrease = 1e-4;
    private const double SufficientFlattening = 0.9;
    private const int MaximumTrials = 25;
    private static readonly double Epsilon = double.CreateTruncating(T.BitIncrement(T.One) - T.One);

    /// <summary>A point on the line.</summary>
    /// <param name="Length">How many directions from the start.</param>
    /// <param name="Loss">The loss there.</param>
    /// <param name="Slope">The derivative of the loss along the direction.</param>
    public readonly record struct Point(double Length, double Loss, double Slope);

    /// <summary>Moves the parameters; where no trial has a smaller loss, they stay at the start.</summary>
    /// <param name="origin">The start, with a negative slope.</param>
    /// <param name="length">The length to try first.</param>
    public void Run(Point origin, double length)
    {
        Point previous = origin;
        for (int trials = 1; trials <= MaximumTrials; trials++)
        {
            Point trial = Evaluate(length);
            if (!Decreases(origin, trial) || (trials > 1 && trial.Loss >= previous.Loss))
            {
                Zoom(origin, previous, trial, MaximumTrials - trials);
                return;
            }
            if (IsFlat(origin, trial)) return;
            if (trial.Slope >= 0)
            {
                Zoom(origin, trial, previous, MaximumTrials - trials);
                return;
            }
            length = Between(previous, trial, length + 0.01 * (length - previous.Length), 10 * length);
            previous = trial;
        }
        MoveTo(previous.Length);
    }

    /// <summary>Narrows an interval that holds a good step; its lower end is the best trial so far.</summary>
    private void Zoom(Point origin, Point low, Point high, int trials)
    {
        for (; trials > 0; trials--)
        {
            double near = Math.Min(low.Length, high.Length), far = Math.Max(low.Length, high.Length), margin = 0.1 * (far - near);
            Point trial = Evaluate(Between(low, high, near + margin, far - margin));
            if (!Decreases(origin, trial) || trial.Loss >= low.Loss)
            {
                high = trial;
            }
            else
            {
                if (IsFlat(origin, trial)) return;
                if (trial.Slope * (high.Length - low.Length) >= 0) high = low;
                low = trial;
            }
        }
        MoveTo(low.Length);
    }

    /// <summary>
    /// Whether the loss is less by a share of what the slope promises; where the difference is lost in rounding, the slopes tell
    /// (W. Hager and H. Zhang: A new conjugate gradient method with guaranteed descent and an efficient line search, 2005).
    /// </summary>
    private static bool Decreases(Point origin, Point trial) =>
        trial.Loss <= origin.Loss + SufficientDecrease * trial.Length * origin.Slope
        || (Math.Abs(trial.Loss - origin.Loss) <= 100 * Epsilon * Math.Abs(origin.Loss) && trial.Slope <= (2 * SufficientDecrease - 1) * origin.Slope);

    private static bool IsFlat(Point origin, Point trial) => Math.Abs(trial.Slope) <= -SufficientFlattening * origin.Slope;

    /// <summary>Where the cubic through two points with their slopes is least, within bounds; their middle where it has no minimum.</summary>
    private static double Between(Point a, Point b, double low, double high)
    {
        double d1 = a.Slope + b.Slope - 3 * (a.Loss - b.Loss) / (a.Length - b.Length);
        double d2 = Math.CopySign(Math.Sqrt(d1 * d1 - a.Slope * b.Slope), b.Length - a.Length);
        double least = b.Length - (b.Length - a.Length) * ((b.Slope + d2 - d1) / (b.Slope - a.Slope + 2 * d2));
        return double.IsNaN(least) ? 0.5 * (low + high) : Math.Clamp(least, low, high);
    }

    private Point Evaluate(double length)
    {
        MoveTo(length);
        double loss = double.CreateTruncating(evaluate());
        double slope = double.CreateTruncating(Elementwise.Sum(new MultiplyKernel(), Operand.Each(gradient), Operand.Each(direction)));
        return new Point(length, double.IsFinite(loss) && double.IsFinite(slope) ? loss : double.NaN, slope);
    }

    private void MoveTo(double length) => Elementwise.Map(
        new AddScaledKernel(), Operand.Each(start), Operand.Scalar(T.CreateTruncating(length)), Operand.Each(direction), parameters);
}
