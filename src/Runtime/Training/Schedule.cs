namespace SymbolicGrad;

/// <summary>
/// The step size as a function of time, which counts epochs or steps, from 0 on. Schedules compose: <c>Schedule.Cosine(0.1, 90).AfterWarmup(10)</c>.
/// </summary>
/// <param name="rate">Gives the step size at a time from 0 on.</param>
public sealed class Schedule(Func<long, double> rate)
{
    private readonly Func<long, double> _rate = rate ?? throw new ArgumentNullException(nameof(rate));

    /// <summary>η, always.</summary>
    /// <param name="rate">η.</param>
    /// <returns>The schedule.</returns>
    public static Schedule Constant(double rate)
    {
        Hyperparameter.NotNegative(rate);
        return new(_ => rate);
    }

    /// <summary>η·γ^⌊t/every⌋: multiplied by γ every so often.</summary>
    /// <param name="rate">η.</param>
    /// <param name="every">The time between two changes.</param>
    /// <param name="factor">γ.</param>
    /// <returns>The schedule.</returns>
    public static Schedule Step(double rate, long every, double factor)
    {
        Hyperparameter.NotNegative(rate);
        Hyperparameter.NotNegative(factor);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        return new(time => rate * ExactMath.Power(factor, time / every));
    }

    /// <summary>η·γᵗ.</summary>
    /// <param name="rate">η.</param>
    /// <param name="factor">γ.</param>
    /// <returns>The schedule.</returns>
    public static Schedule Exponential(double rate, double factor) => Step(rate, 1, factor);

    /// <summary>η / (1 + decay·t).</summary>
    /// <param name="rate">η.</param>
    /// <param name="decay">How fast it becomes less.</param>
    /// <returns>The schedule.</returns>
    public static Schedule InverseTime(double rate, double decay)
    {
        Hyperparameter.NotNegative(rate);
        Hyperparameter.NotNegative(decay);
        return new(time => rate / (1 + decay * time));
    }

    /// <summary>
    /// minimum + (η − minimum)·(1 + cos(π·t/duration))/2: half a wave, then the minimum (I. Loshchilov and F. Hutter: SGDR, 2017, without restarts).
    /// </summary>
    /// <param name="rate">η.</param>
    /// <param name="duration">The time until the minimum.</param>
    /// <param name="minimum">Where it ends.</param>
    /// <returns>The schedule.</returns>
    public static Schedule Cosine(double rate, long duration, double minimum = 0)
    {
        Hyperparameter.NotNegative(rate);
        Hyperparameter.NotNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, 1);
        return new(time => time >= duration ? minimum : minimum + (rate - minimum) * (1 + ExactMath.CosSinOfTurns(0.5 * time / duration).Cos) / 2);
    }

    /// <summary>The step size at a time.</summary>
    /// <param name="time">The epochs or steps done, from 0 on.</param>
    /// <returns>The step size.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public double At(long time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return _rate(time);
    }

    /// <summary>A straight way up to where this schedule begins, then this schedule: at time t below the duration, (t + 1)/(duration + 1) of its start.</summary>
    /// <param name="duration">How long the way up is.</param>
    /// <returns>The schedule.</returns>
    public Schedule AfterWarmup(long duration)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(duration);
        return new Schedule(time => At(0) * (time + 1) / (duration + 1)).Then(duration, this);
    }

    /// <summary>This schedule until a time, then another, whose time begins there.</summary>
    /// <param name="time">When the other begins.</param>
    /// <param name="next">The other.</param>
    /// <returns>The schedule.</returns>
    public Schedule Then(long time, Schedule next)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        ArgumentNullException.ThrowIfNull(next);
        return new(now => now < time ? At(now) : next.At(now - time));
    }

    /// <summary>This schedule times a factor.</summary>
    /// <param name="factor">The factor.</param>
    /// <returns>The schedule.</returns>
    public Schedule Times(double factor)
    {
        Hyperparameter.NotNegative(factor);
        return new(time => factor * At(time));
    }
}
