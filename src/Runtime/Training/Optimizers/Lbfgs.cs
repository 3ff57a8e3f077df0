using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>Minimizes smooth functions by the method of <see cref="Lbfgs{T}"/>.</summary>
public static class Lbfgs
{
    /// <summary>Looks for a minimum, from a start on, until the gradient is small or no step makes the value smaller.</summary>
    /// <param name="valueAndGradient">Gives the value at its first argument and writes the gradient to its second, as generated methods do.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="tolerance">The largest absolute value of an entry of the gradient that counts as small.</param>
    /// <param name="maximumIterations">When to give up.</param>
    /// <param name="historySize">How many steps the estimate of the Hessian is made of.</param>
    /// <returns>The best point found.</returns>
    /// <exception cref="ArgumentException">The value or the gradient at the start is NaN or infinite.</exception>
    public static Minimum<T> Minimize<T>(
        Func<Vector<T>, Vector<T>, T> valueAndGradient, Vector<T> start, double tolerance = 1e-8, int maximumIterations = 1000, int historySize = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(valueAndGradient);
        Vector<T> point = start.ToArray(), gradient = new(start.Length), before = new(start.Length);
        Lbfgs<T> optimizer = new(historySize: historySize);
        int evaluations = 0;
        T Evaluate()
        {
            evaluations++;
            return valueAndGradient(point, gradient);
        }

        Func<T> evaluate = Evaluate;
        T value = evaluate();
        if (!T.IsFinite(value) || !double.IsFinite(Norm(gradient)))
            throw new ArgumentException("Lbfgs: the value or the gradient at the start is NaN or infinite; begin elsewhere.", nameof(start));
        for (int iteration = 0; ; iteration++)
        {
            double norm = Norm(gradient);
            if (norm <= tolerance || iteration == maximumIterations || (iteration > 0 && point == before))
                return new Minimum<T>(point, value, norm, iteration, evaluations, norm <= tolerance);
            point.CopyTo(before);
            optimizer.Update(point, gradient, value, evaluate);
            value = evaluate();
        }
    }

    /// <summary>The largest absolute value; NaN if an entry is.</summary>
    private static double Norm<T>(Vector<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T entry in gradient.AsSpan()) largest = T.Max(largest, T.Abs(entry));
        return double.CreateTruncating(largest);
    }
}
