using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>Something drawn in a chart: a line, points, bars, regions.</summary>
/// <param name="Name">What the legend calls it; empty if it is not in the legend.</param>
/// <param name="OnRight">Whether it is measured on the right axis.</param>
internal abstract record Mark(string Name, bool OnRight)
{
    /// <summary>The width of the picture of a mark in the legend.</summary>
    public const double SwatchWidth = 24;

    /// <summary>Whether the axes leave some room around the data along x.</summary>
    public virtual bool NeedsRoom => false;

    public abstract Extent X(bool positive);

    public abstract Extent Y(bool positive);

    /// <summary>The number of data that cannot be drawn with these scales.</summary>
    public virtual int Hidden(Scale x, Scale y) => 0;

    public abstract void Draw(SvgWriter svg, Scale x, Scale y);

    /// <summary>Draws the mark's picture in the legend.</summary>
    public abstract void DrawSwatch(SvgWriter svg, double left, double middle);
}
