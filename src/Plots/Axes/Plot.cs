namespace SymbolicGrad.Plots.Axes;

/// <summary>The rectangle of a chart in which the data are drawn, in pixels.</summary>
internal readonly record struct Plot(double Left, double Right, double Top, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>As large as fits, in the middle, where a unit along x is to be as long as a unit along y.</summary>
    public Plot Shaped(bool equalUnits, Extent x, Extent y)
    {
        if (!equalUnits) return this;
        double units = Math.Min(Width / (x.Maximum - x.Minimum), Height / (y.Maximum - y.Minimum));
        double width = units * (x.Maximum - x.Minimum), height = units * (y.Maximum - y.Minimum);
        double left = Left + (Width - width) / 2, top = Top + (Height - height) / 2;
        return new(left, left + width, top, top + height);
    }
}
