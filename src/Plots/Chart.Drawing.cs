using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

public sealed partial class Chart
{
    private void DrawGrid(SvgWriter svg, Plot plot, Scale x, Scale y, double ticksUp)
    {
        foreach ((double value, string text) in Ticks.Of(X, new(x.Minimum, x.Maximum), Math.Max(2, plot.Width / 70)))
        {
            double at = plot.Left + x[value];
            svg.Line(at, plot.Top, at, plot.Bottom, $"stroke=\"{Palette.Grid}\"");
            svg.Text(at, plot.Bottom + 5 + TickSize / 2, text, TickSize, "middle");
        }
        foreach ((double value, string text) in Ticks.Of(Y, new(y.Minimum, y.Maximum), ticksUp))
        {
            double at = plot.Top + y[value];
            svg.Line(plot.Left, at, plot.Right, at, $"stroke=\"{Palette.Grid}\"");
            svg.Text(plot.Left - 6, at, text, TickSize, "end");
        }
    }

    // A nested svg element cuts off what lies outside it.
    private void DrawMarks(SvgWriter svg, Plot plot, Scale x, Scale y, Scale right)
    {
        const double overhang = 4;
        double width = plot.Width + 2 * overhang, height = plot.Height + 2 * overhang;
        svg.Open("svg", $"x=\"{SvgWriter.Number(plot.Left - overhang)}\" y=\"{SvgWriter.Number(plot.Top - overhang)}\" width=\"{SvgWriter.Number(width)}\" height=\"{SvgWriter.Number(height)}\" " +
            $"viewBox=\"{SvgWriter.Number(-overhang)} {SvgWriter.Number(-overhang)} {SvgWriter.Number(width)} {SvgWriter.Number(height)}\"");
        foreach (Mark mark in _marks) mark.Draw(svg, x, mark.OnRight ? right : y);
        svg.Close();
        svg.Rectangle(plot.Left, plot.Top, plot.Width, plot.Height, $"fill=\"none\" stroke=\"{Palette.Faint}\"");
    }

    private void DrawRight(SvgWriter svg, Plot plot, Extent range, double ticksUp)
    {
        Scale scale = new(range.Minimum, range.Maximum, Right!.Logarithmic, plot.Bottom, plot.Top);
        foreach ((double value, string text) in Ticks.Of(Right, range, ticksUp))
        {
            svg.Line(plot.Right, scale[value], plot.Right + 4, scale[value], $"stroke=\"{Palette.Faint}\"");
            svg.Text(plot.Right + 6, scale[value], text, TickSize);
        }
    }

    private void DrawLabels(SvgWriter svg, Plot plot, double left)
    {
        double middle = (plot.Top + plot.Bottom) / 2;
        svg.Text((plot.Left + plot.Right) / 2, plot.Bottom + TickSize + 8 + LabelHeight / 2, TextSize.Fitted(X.Label, Width - 2 * Pad), anchor: "middle");
        svg.Text(left + 6, middle, TextSize.Fitted(Y.Label, Height - 2 * Pad), anchor: "middle", rotation: -90);
        if (Right is not null) svg.Text(Width - Pad - 6, middle, TextSize.Fitted(Right.Label, Height - 2 * Pad), anchor: "middle", rotation: 90);
    }
}
