using SymbolicGrad;

namespace LotkaVolterra;

/// <summary>Prey and predators after Lotka and Volterra: x′ = α·x − β·x·y, y′ = δ·x·y − γ·y.</summary>
internal static partial class Populations
{
    private const int StepsInInterval = 10;

    /// <summary>How far the populations are from observed ones: the sum of the squared differences of their logarithms.</summary>
    /// <param name="rates">α, β, γ, δ, and both populations at the start.</param>
    /// <param name="prey">The observed prey, in intervals of time of the same length, the first after one interval.</param>
    /// <param name="predators">The observed predators.</param>
    /// <param name="interval">The length of an interval.</param>
    [Differentiable]
    public static double Misfit(double[] rates, [Constant] double[] prey, [Constant] double[] predators, [Constant] double interval)
    {
        (double X, double Y) now = (rates[4], rates[5]);
        double sum = 0;
        for (int i = 0; i < prey.Length; i++)
        {
            for (int step = 0; step < StepsInInterval; step++)
                now = Advance(rates, now, interval / StepsInInterval);
            double x = Math.Log(now.X / prey[i]), y = Math.Log(now.Y / predators[i]);
            sum += x * x + y * y;
        }
        return sum;
    }

    /// <summary>The populations in the same intervals, without noise.</summary>
    public static (double[] Prey, double[] Predators) Simulate(double[] rates, int intervals, double interval)
    {
        double[] prey = new double[intervals], predators = new double[intervals];
        (double X, double Y) now = (rates[4], rates[5]);
        for (int i = 0; i < intervals; i++)
        {
            for (int step = 0; step < StepsInInterval; step++)
                now = Advance(rates, now, interval / StepsInInterval);
            (prey[i], predators[i]) = now;
        }
        return (prey, predators);
    }

    /// <summary>A step by the method of Runge and Kutta of fourth order.</summary>
    private static (double X, double Y) Advance(double[] rates, (double X, double Y) now, double step)
    {
        (double X, double Y) k1 = Change(rates, now);
        (double X, double Y) k2 = Change(rates, Moved(now, k1, step / 2));
        (double X, double Y) k3 = Change(rates, Moved(now, k2, step / 2));
        (double X, double Y) k4 = Change(rates, Moved(now, k3, step));
        return (now.X + step / 6 * (k1.X + 2 * k2.X + 2 * k3.X + k4.X), now.Y + step / 6 * (k1.Y + 2 * k2.Y + 2 * k3.Y + k4.Y));
    }

    private static (double X, double Y) Moved((double X, double Y) from, (double X, double Y) speed, double time) =>
        (from.X + time * speed.X, from.Y + time * speed.Y);

    private static (double X, double Y) Change(double[] rates, (double X, double Y) now) =>
        (rates[0] * now.X - rates[1] * now.X * now.Y, rates[3] * now.X * now.Y - rates[2] * now.Y);
}
