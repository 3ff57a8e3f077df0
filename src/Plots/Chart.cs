using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

/// <summary>A chart with axes, to which lines, points and bars are added. <see cref="Charts"/> has those that training needs.</summary>
/// <param name="title">The title above the chart.</param>
public sealed partial class Chart(string title)
{
    private readonly List<Mark> _marks = [];
    private int _series;

    /// <summary>The width in pixels.</summary>
    public double Width { get; init; } = 640;

    /// <summary>The height in pixels.</summary>
    public double Height { get; init; } = 400;

    /// <summary>The axis below.</summary>
    public Axis X { get; init; } = new();

    /// <summary>The axis on the left.</summary>
    public Axis Y { get; init; } = new();

    /// <summary>A second axis on the right, of other units; <see langword="null"/> if there is none.</summary>
    public Axis? Right { get; init; }

    /// <summary>Whether a unit along x is as long as a unit along y.</summary>
    public bool EqualUnits { get; init; }

    /// <summary>Adds a line. It is interrupted at points that are NaN or infinite.</summary>
    /// <param name="name">What the legend calls it; empty if it is not in the legend.</param>
    /// <param name="x">Where along x.</param>
    /// <param name="y">The values, one for each x.</param>
    /// <param name="onRight">Whether it is measured on the right axis.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than x, or there is no right axis.</exception>
    public Chart Line(string name, ReadOnlySpan<double> x, ReadOnlySpan<double> y, bool onRight = false)
    {
        if (onRight && Right is null) throw new ArgumentException($"The line '{name}' is measured on the right axis; {nameof(Right)} is not set.", nameof(onRight));
        Check(name, x, y);
        string dash = onRight ? " stroke-dasharray=\"7 3\"" : Palette.Dash(_series);
        return Add(new LineMark(name, x.ToArray(), y.ToArray(), $"stroke=\"{Palette.Series(_series++)}\" stroke-width=\"2\"{dash}", onRight));
    }

    /// <summary>Adds points. Those that are NaN or infinite are left out; a note below the chart says how many.</summary>
    /// <param name="name">What the legend calls them; empty if they are not in the legend.</param>
    /// <param name="x">Where along x.</param>
    /// <param name="y">The values, one for each x.</param>
    /// <param name="shape">Their shape.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than x.</exception>
    public Chart Points(string name, ReadOnlySpan<double> x, ReadOnlySpan<double> y, MarkerShape shape = MarkerShape.Circle)
    {
        Check(name, x, y);
        return Add(new PointMark(name, x.ToArray(), y.ToArray(), Palette.Series(_series++), shape));
    }

    /// <summary>Adds bars that stand on 0, side by side.</summary>
    /// <param name="name">What the legend calls them; empty if they are not in the legend.</param>
    /// <param name="edges">Where the bars begin, and where the last one ends; ascending.</param>
    /// <param name="heights">Their heights, one less than edges.</param>
    /// <returns>This chart.</returns>
    /// <exception cref="ArgumentException">The number of heights is not one less than that of the edges, or a height is negative or not finite.</exception>
    public Chart Bars(string name, ReadOnlySpan<double> edges, ReadOnlySpan<double> heights)
    {
        if (edges.Length != heights.Length + 1)
            throw new ArgumentException($"The bars '{name}' have {edges.Length} edges and {heights.Length} heights; there must be one edge more.", nameof(heights));
        foreach (double height in heights)
        {
            if (!(height >= 0 && double.IsFinite(height))) throw new ArgumentException($"The bars '{name}' have a height of {height}.", nameof(heights));
        }
        return Add(new BarMark(name, edges.ToArray(), heights.ToArray(), Palette.Series(_series++)));
    }

    internal Chart Add(Mark mark)
    {
        _marks.Add(mark);
        return this;
    }

    private static void Check(string name, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (x.Length != y.Length) throw new ArgumentException($"'{name}' has {x.Length} numbers along x and {y.Length} along y.", nameof(y));
    }
}
