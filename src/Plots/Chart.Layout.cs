using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

public sealed partial class Chart
{
    private const double Pad = 12, RowHeight = 20, TitleSize = 15, TickSize = 11, LabelHeight = 20;

    /// <summary>Draws the chart.</summary>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">An axis has no range: its ends are not finite, or in the wrong order.</exception>
    public Picture ToPicture()
    {
        SvgWriter svg = new();
        double top = DrawTitle(svg, title, Width);
        top = DrawLegend(svg, top) + 6;

        Extent xRange = Range(X, _marks, mark => mark.X(X.Logarithmic), _marks.Any(mark => mark.NeedsRoom));
        Extent yRange = Range(Y, _marks.Where(mark => !mark.OnRight), mark => mark.Y(Y.Logarithmic), room: true);
        Extent rightRange = Right is null ? default : Range(Right, _marks.Where(mark => mark.OnRight), mark => mark.Y(Right.Logarithmic), room: true);

        int hidden = HiddenCount(xRange, yRange, rightRange);
        double bottom = Height - Pad - (X.Label.Length > 0 ? LabelHeight : 0) - TickSize - 8 - (hidden > 0 ? 16 : 0);
        double ticksUp = Math.Max(2, (bottom - top) / 45);
        double left = Pad + SideWidth(Y, yRange, ticksUp);
        double right = Width - Pad - (Right is null ? 14 : SideWidth(Right, rightRange, ticksUp));
        Plot plot = new Plot(left, right, top, bottom).Shaped(EqualUnits, xRange, yRange);

        Scale x = new(xRange.Minimum, xRange.Maximum, X.Logarithmic, 0, plot.Width);
        Scale y = new(yRange.Minimum, yRange.Maximum, Y.Logarithmic, plot.Height, 0);
        DrawGrid(svg, plot, x, y, ticksUp);
        DrawMarks(svg, plot, x, y, new Scale(rightRange.Minimum, rightRange.Maximum, Right?.Logarithmic ?? false, plot.Height, 0));
        if (Right is not null) DrawRight(svg, plot, rightRange, ticksUp);
        DrawLabels(svg, plot, Pad + plot.Left - left);
        if (hidden > 0)
            svg.Text(Width - Pad, Height - 10, $"{hidden} {(hidden == 1 ? "point is" : "points are")} not drawn: NaN, infinite, or not positive on a logarithmic axis", 10, "end", $"fill=\"{Palette.Faint}\"");
        return new Picture(title, Width, Height, svg);
    }

    internal static double DrawTitle(SvgWriter svg, string title, double width)
    {
        double y = Pad;
        foreach (string line in TextSize.Wrapped(title, (width - 2 * Pad) / 1.06, TitleSize))
        {
            svg.Text(width / 2, y + RowHeight / 2, line, TitleSize, "middle", "font-weight=\"bold\"");
            y += RowHeight;
        }
        return y;
    }

    // In rows below the title, where nothing of the data is hidden.
    private double DrawLegend(SvgWriter svg, double top)
    {
        Mark[] named = [.. _marks.Where(mark => mark.Name.Length > 0)];
        if (named.Length == 0) return top;
        double left = Pad + 8;
        foreach (Mark mark in named)
        {
            string text = TextSize.Fitted(mark.Name, Width - 2 * Pad - Mark.SwatchWidth - 20);
            double width = Mark.SwatchWidth + 6 + TextSize.Width(text) + 14;
            if (left > Pad + 8 && left + width > Width - Pad) (left, top) = (Pad + 8, top + RowHeight);
            mark.DrawSwatch(svg, left, top + RowHeight / 2);
            svg.Text(left + Mark.SwatchWidth + 6, top + RowHeight / 2, text);
            left += width;
        }
        return top + RowHeight;
    }

    private static Extent Range(Axis axis, IEnumerable<Mark> marks, Func<Mark, Extent> extent, bool room) =>
        Scale.Range(axis, marks.Select(extent).Aggregate(Extent.None, static (all, next) => all.With(next)), room);

    private int HiddenCount(Extent x, Extent y, Extent right) => _marks.Sum(mark =>
        mark.Hidden(new(x.Minimum, x.Maximum, X.Logarithmic, 0, 1), mark.OnRight ? new(right.Minimum, right.Maximum, Right!.Logarithmic, 0, 1) : new(y.Minimum, y.Maximum, Y.Logarithmic, 0, 1)));

    private static double SideWidth(Axis axis, Extent range, double count) =>
        (axis.Label.Length > 0 ? LabelHeight : 0) + 8 + Ticks.Of(axis, range, count).Select(tick => TextSize.Width(tick.Text, TickSize)).DefaultIfEmpty(0).Max();
}
