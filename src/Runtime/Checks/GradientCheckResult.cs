using System.Globalization;

namespace SymbolicGrad;

/// <summary>What a <see cref="GradientCheck"/> found: the entry of the gradient that is furthest off.</summary>
/// <param name="Entry">The entry's name, such as <c>x</c> or <c>Hidden.Weights[1,2]</c>.</param>
/// <param name="Analytic">What the gradient says.</param>
/// <param name="Numeric">What central differences say.</param>
/// <param name="NumericUncertainty">The estimated error of <paramref name="Numeric"/>.</param>
/// <param name="RelativeError">
/// |analytic − numeric| / max(|analytic|, |numeric|, what differences can resolve / tolerance); +∞ if not finite.
/// </param>
/// <param name="Tolerance">The largest relative error that passes.</param>
public sealed record GradientCheckResult(
    string Entry, double Analytic, double Numeric, double NumericUncertainty, double RelativeError, double Tolerance)
{
    /// <summary>The number of entries compared.</summary>
    public int EntryCount { get; init; } = 1;

    /// <summary>The number of entries that are off.</summary>
    public int OffCount { get; init; }

    /// <summary>Whether every entry is within the tolerance.</summary>
    public bool Passed => RelativeError <= Tolerance;

    /// <summary>Throws if an entry is off.</summary>
    /// <returns>This result, if none is.</returns>
    /// <exception cref="GradientCheckException">An entry is off.</exception>
    public GradientCheckResult ThrowIfOff() => Passed ? this : throw new GradientCheckException(this);

    /// <summary>
    /// A sentence such as "∂f/∂W1[2,0]: the gradient says 0.412, central differences 0.137 (relative error 0.67, tolerance 1E-7)."
    /// </summary>
    /// <returns>The sentence, the same in every culture.</returns>
    public override string ToString()
    {
        string numeric = double.IsNaN(Numeric) ? "found no finite values" : Value(Numeric);
        string text = $"∂f/∂{Entry}: the gradient says {Value(Analytic)}, central differences {numeric} " +
            $"(relative error {Size(RelativeError)}, tolerance {Size(Tolerance)}).";
        return OffCount > 1 ? $"{text} {OffCount} of {EntryCount} entries are off; this one is the furthest." : text;
    }

    private static string Value(double value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Size(double value) => value.ToString(value is 0 or >= 1e-3 ? "G2" : "0.#E-0", CultureInfo.InvariantCulture);
}
