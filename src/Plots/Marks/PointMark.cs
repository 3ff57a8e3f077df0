using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>Points of one colour and shape, so that they are told apart without colours too.</summary>
internal sealed record PointMark(string Name, double[] Xs, double[] Ys, string Colour, MarkerShape Shape) : Mark(Name, false)
{
    private const double Radius = 3.4;

    public override bool NeedsRoom => true;

    public override Extent X(bool positive) => Extent.Of(Xs, positive);

    public override Extent Y(bool positive) => Extent.Of(Ys, positive);

    public override int Hidden(Scale x, Scale y) => Enumerable.Range(0, Xs.Length).Count(i => !x.Shows(Xs[i]) || !y.Shows(Ys[i]));

    public override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        svg.Open("g", Style);
        for (int i = 0; i < Xs.Length; i++)
        {
            if (x.Shows(Xs[i]) && y.Shows(Ys[i])) Draw(svg, x[Xs[i]], y[Ys[i]]);
        }
        svg.Close();
    }

    public override void DrawSwatch(SvgWriter svg, double left, double middle)
    {
        svg.Open("g", Style);
        Draw(svg, left + SwatchWidth / 2, middle);
        svg.Close();
    }

    private bool IsStroked => Shape is MarkerShape.Cross or MarkerShape.Plus;

    private string Style => IsStroked
        ? $"fill=\"none\" stroke=\"{Colour}\" stroke-width=\"2\" stroke-linecap=\"round\""
        : $"fill=\"{Colour}\" fill-opacity=\"0.8\" stroke=\"#ffffff\" stroke-width=\"0.5\"";

    private void Draw(SvgWriter svg, double x, double y)
    {
        if (Shape == MarkerShape.Circle)
        {
            svg.Leaf("circle", $"cx=\"{SvgWriter.Number(x)}\" cy=\"{SvgWriter.Number(y)}\" r=\"{SvgWriter.Number(Radius)}\"");
            return;
        }
        (double DX, double DY, string Path) = Shape switch
        {
            MarkerShape.Square => (-3, -3, "h6v6h-6z"),
            MarkerShape.Triangle => (0, -4, "l4,7h-8z"),
            MarkerShape.Diamond => (0, -4.4, "l4.4,4.4l-4.4,4.4l-4.4,-4.4z"),
            MarkerShape.Cross => (-3.2, -3.2, "l6.4,6.4m0,-6.4l-6.4,6.4"),
            _ => (-4, 0.0, "h8m-4,-4v8"),
        };
        svg.Leaf("path", $"d=\"M{SvgWriter.Number(x + DX)},{SvgWriter.Number(y + DY)}{Path}\"");
    }
}
