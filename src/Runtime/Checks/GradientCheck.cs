using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Compares a gradient with central differences of its function, entry by entry, and says which entry is off and by how much.
/// </summary>
/// <remarks>
/// The numeric derivative is Ridders' method: central differences (f(x+h) − f(x−h)) / 2h at shrinking steps h, extrapolated to h = 0
/// (C. J. F. Ridders, "Accurate computation of F′(x) and F′(x)·F″(x)", Advances in Engineering Software 4 (1982) 75–76). It takes ten to
/// eighty evaluations of the function for each entry, so it is for tests and not for training.
/// <para>
/// An entry is off where |g − n| &gt; max(tolerance · max(|g|, |n|), r): g is the gradient's value, n the numeric one, and
/// r = 16·ε·max|f| / h is what differences with a last step h can resolve at the precision ε of the element type. NaN and infinity are
/// always off. At a kink (|x| at 0) a central difference is the mean of both sides, not the derivative of the branch taken: check beside
/// it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// GradientCheck.Run(Physics.Energy, Physics.EnergyGradient, 1.0, 2.0).ThrowIfOff();
/// GradientCheck.Run(model, m => m.Loss(x, y), m => m.LossGradient(x, y)).ThrowIfOff();
/// GradientCheck.Run(model, m => m.Forward(x), (m, upstream) => m.ForwardGradient(x, upstream), upstream).ThrowIfOff();
/// GradientCheck.Run(w => Loss(w, b), w => LossGradient(w, b).w, weights).ThrowIfOff(); // one of several tensors
/// </code>
/// </example>
public static partial class GradientCheck
{
    private const double DoubleTolerance = 1e-7;
    private const double FloatTolerance = 1e-3;

    private static GradientCheckResult Compare<T>(
        Func<T[], T> function, ReadOnlySpan<T> x, ReadOnlySpan<T> gradient, Func<int, string> entryName, double? tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x.IsEmpty) throw new ArgumentException("Gradient check: the argument has no entries, so there is nothing to compare.");
        double limit = tolerance ?? (typeof(T) == typeof(float) ? FloatTolerance : DoubleTolerance);
        T[] point = x.ToArray();
        GradientCheckResult? worst = null;
        int off = 0;
        for (int i = 0; i < point.Length; i++)
        {
            int entry = i;
            NumericDerivative numeric = CentralDifferences.Differentiate(value => Evaluate(function, point, entry, value), point[i], limit);
            GradientCheckResult result = Judge(entryName(i), double.CreateTruncating(gradient[i]), numeric, limit);
            if (!result.Passed) off++;
            if (worst is null || result.RelativeError > worst.RelativeError) worst = result;
        }
        return worst! with { EntryCount = point.Length, OffCount = off };
    }

    /// <summary>The function sees a copy, so that it may write to its argument.</summary>
    private static T Evaluate<T>(Func<T[], T> function, T[] point, int entry, T value)
    {
        T[] moved = [.. point];
        moved[entry] = value;
        return function(moved);
    }

    private static GradientCheckResult Judge(string entry, double gradient, NumericDerivative numeric, double tolerance)
    {
        double scale = Math.Max(Math.Max(Math.Abs(gradient), Math.Abs(numeric.Value)), numeric.Resolution / tolerance);
        double relative = Math.Abs(gradient - numeric.Value) / scale;
        if (gradient == numeric.Value && double.IsFinite(gradient)) relative = 0;
        if (double.IsNaN(relative) || !double.IsFinite(gradient)) relative = double.PositiveInfinity;
        return new(entry, gradient, numeric.Value, numeric.Uncertainty, relative, tolerance);
    }
}
