using System.Text;
using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>Unconnected straight pieces of a line, such as a boundary.</summary>
internal sealed record SegmentMark(string Name, IReadOnlyList<Segment> Segments, string Style) : Mark(Name, false)
{
    public override Extent X(bool positive) => Extent.None;

    public override Extent Y(bool positive) => Extent.None;

    public override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        if (Segments.Count == 0) return;
        StringBuilder path = new();
        foreach (Segment segment in Segments)
        {
            path.Append('M').Append(SvgWriter.Number(x[segment.X1])).Append(',').Append(SvgWriter.Number(y[segment.Y1]));
            path.Append('L').Append(SvgWriter.Number(x[segment.X2])).Append(',').Append(SvgWriter.Number(y[segment.Y2]));
        }
        svg.Leaf("path", $"d=\"{path}\" fill=\"none\" stroke-linecap=\"round\" {Style}");
    }

    public override void DrawSwatch(SvgWriter svg, double left, double middle) => svg.Line(left, middle, left + SwatchWidth, middle, Style);
}

internal readonly record struct Segment(double X1, double Y1, double X2, double Y2);
