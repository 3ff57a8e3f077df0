using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>Bars that stand on 0, side by side: bar i from edge i to edge i + 1.</summary>
internal sealed record BarMark(string Name, double[] Edges, double[] Heights, string Colour) : Mark(Name, false)
{
    public override Extent X(bool positive) => Extent.Of(Edges, positive);

    public override Extent Y(bool positive) => Extent.Of(Heights, positive).With(new(0, 0));

    public override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        for (int i = 0; i < Heights.Length; i++)
        {
            double left = x[Edges[i]], right = x[Edges[i + 1]], top = y[Heights[i]];
            if (Heights[i] > 0) svg.Rectangle(left + 0.5, top, Math.Max(right - left - 1, 0.5), y[0] - top, $"fill=\"{Colour}\"");
        }
    }

    public override void DrawSwatch(SvgWriter svg, double left, double middle) =>
        svg.Rectangle(left + 5, middle - 6, SwatchWidth - 10, 12, $"fill=\"{Colour}\"");
}
