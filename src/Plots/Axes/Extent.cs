namespace SymbolicGrad.Plots.Axes;

/// <summary>The smallest and the largest of some numbers; no number if the first is above the second.</summary>
internal readonly record struct Extent(double Minimum, double Maximum)
{
    public static Extent None { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Minimum > Maximum;

    /// <summary>That of the finite numbers, on a logarithmic axis the positive ones.</summary>
    public static Extent Of(ReadOnlySpan<double> values, bool positive)
    {
        Extent extent = None;
        foreach (double value in values)
        {
            if (double.IsFinite(value) && (!positive || value > 0)) extent = extent.With(new(value, value));
        }
        return extent;
    }

    public Extent With(Extent other) => new(Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));
}
