namespace SymbolicGrad.Plots.Axes;

/// <summary>From numbers to pixels along one axis.</summary>
internal readonly record struct Scale(double Minimum, double Maximum, bool Logarithmic, double Start, double End)
{
    /// <summary>The range that an axis shows: the given ends, otherwise those of the data with some room around them.</summary>
    public static Extent Range(Axis axis, Extent data, bool room)
    {
        if (data.IsEmpty) data = axis.Logarithmic ? new(1, 10) : new(0, 1);
        Extent range = axis.Logarithmic ? WithRatio(data) : WithRoom(data, room);
        range = new(axis.Minimum ?? range.Minimum, axis.Maximum ?? range.Maximum);
        bool possible = range.Minimum < range.Maximum && double.IsFinite(range.Maximum - range.Minimum) && (!axis.Logarithmic || range.Minimum > 0);
        return possible ? range : throw new ArgumentException(FormattableString.Invariant(
            $"The axis '{axis.Label}' cannot go from {range.Minimum} to {range.Maximum}{(axis.Logarithmic ? " on a logarithmic scale" : "")}."));
    }

    public double this[double value] => Start + (End - Start) * (Logarithmic ? Math.Log(value / Minimum) / Math.Log(Maximum / Minimum) : (value - Minimum) / (Maximum - Minimum));

    public bool Shows(double value) => double.IsFinite(value) && (!Logarithmic || value > 0);

    private static Extent WithRoom(Extent data, bool room)
    {
        double span = data.Maximum - data.Minimum;
        if (span == 0)
        {
            double half = data.Minimum == 0 ? 1 : Math.Abs(data.Minimum) / 2;
            return new(data.Minimum - half, data.Maximum + half);
        }
        if (!room) return data;
        double margin = span * 0.05;
        bool fromZero = data.Minimum >= 0 && data.Minimum <= span * 0.25;
        bool toZero = data.Maximum <= 0 && data.Maximum >= -span * 0.25;
        return new(fromZero ? 0 : data.Minimum - margin, toZero ? 0 : data.Maximum + margin);
    }

    private static Extent WithRatio(Extent data) =>
        data.Minimum == data.Maximum ? new(data.Minimum / 10, data.Maximum * 10) : new(data.Minimum / 1.1, data.Maximum * 1.1);
}
