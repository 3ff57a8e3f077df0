using System.Globalization;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots;

/// <summary>A network drawing in pixels.</summary>
internal sealed class NetworkPicture
{
    private const double Pad = 12, LegendHeight = 34, PixelsAcross = 170;

    private readonly NetworkDrawing _drawing;
    private readonly string _title;
    private readonly IReadOnlyList<string> _inputs, _outputs;
    private readonly double _row, _radius, _left, _width, _lowest;
    private double _top;

    public NetworkPicture(NetworkDrawing drawing, string title, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        (_drawing, _title, _inputs, _outputs) = (drawing, title, inputs, outputs);
        int largest = drawing.Sizes.Max();
        _row = Math.Clamp(560.0 / (largest + 1), 9, 44);
        _radius = Math.Clamp(_row * 0.3, 3, 10);
        _left = Pad + Math.Max(40, NameWidth(inputs) + 34);
        _width = _left + PixelsAcross * (drawing.Sizes.Count - 1) + Math.Max(40, NameWidth(outputs) + 34) + Pad;
        _width = Math.Max(_width, 460);
        _lowest = drawing.Sizes.Max(size => size / 2.0);
    }

    public Picture ToPicture()
    {
        SvgWriter svg = new();
        _top = Chart.DrawTitle(svg, _title, _width) + 16 + _radius;
        foreach (NetworkEdge edge in _drawing.Edges) DrawEdge(svg, edge);
        foreach (NetworkArrow arrow in _drawing.InputArrows.Concat(_drawing.OutputArrows)) DrawArrow(svg, arrow);
        foreach (NetworkNode node in _drawing.Nodes) svg.Leaf("circle", $"{Centre(node)} fill=\"#000000\"");
        foreach (NetworkNode node in _drawing.BiasNodes)
        {
            svg.Leaf("circle", $"{Centre(node)} fill=\"#ffffff\" stroke=\"#000000\"");
            svg.Text(X(node.X), Y(node.Y), "1", Math.Max(8, _radius * 1.3), "middle");
        }
        DrawNames(svg);
        double bottom = Y(-_lowest) + _radius + 14;
        DrawLegend(svg, bottom);
        return new Picture(_title, _width, bottom + LegendHeight, svg);
    }

    private void DrawEdge(SvgWriter svg, NetworkEdge edge)
    {
        string from = edge.From < 0 ? "bias" : $"weight {edge.From} → {edge.To}";
        string tip = string.Create(CultureInfo.InvariantCulture, $"layer {edge.Layer}, {from}{(edge.From < 0 ? $" of {edge.To}" : "")}: {edge.Value:G6}");
        svg.Leaf("line",
            $"x1=\"{SvgWriter.Number(X(edge.X1))}\" y1=\"{SvgWriter.Number(Y(edge.Y1))}\" x2=\"{SvgWriter.Number(X(edge.X2))}\" y2=\"{SvgWriter.Number(Y(edge.Y2))}\" " +
            $"stroke=\"{edge.Colour}\" stroke-width=\"{SvgWriter.Number(edge.Width)}\"{Dashes(edge.IsPositive)}", tip);
    }

    private void DrawArrow(SvgWriter svg, NetworkArrow arrow)
    {
        double tip = X(arrow.To), y = Y(arrow.Y);
        double start = X(arrow.From), half = Math.Min(4, _row * 0.3);
        svg.Leaf("path", $"d=\"M{SvgWriter.Number(tip)},{SvgWriter.Number(y)}L{SvgWriter.Number(start)},{SvgWriter.Number(y - half)}V{SvgWriter.Number(y + half)}z\" fill=\"#0072B2\"");
    }

    private void DrawNames(SvgWriter svg)
    {
        foreach ((string name, NetworkArrow arrow) in _inputs.Zip(_drawing.InputArrows)) svg.Text(X(arrow.From) - 6, Y(arrow.Y), Shown(name), anchor: "end");
        foreach ((string name, NetworkArrow arrow) in _outputs.Zip(_drawing.OutputArrows)) svg.Text(X(arrow.To) + 6, Y(arrow.Y), Shown(name));
    }

    private void DrawLegend(SvgWriter svg, double top)
    {
        double middle = top + 12, left = Pad + 8;
        foreach ((bool positive, string text) in new[] { (true, "positive weight"), (false, "weight ≤ 0") })
        {
            string colour = new NetworkEdge { Value = positive ? 1 : 0 }.Colour;
            svg.Line(left, middle, left + 24, middle, $"stroke=\"{colour}\" stroke-width=\"2.5\"{Dashes(positive)}");
            svg.Text(left + 30, middle, text, 11);
            left += 30 + TextSize.Width(text, 11) + 16;
        }
        svg.Text(left, middle, "wider: larger; ① bias", 11, style: $"fill=\"{Palette.Faint}\"");
    }

    // Green and red alone are not told apart by everyone.
    private static string Dashes(bool positive) => positive ? "" : " stroke-dasharray=\"8 2\"";

    private static double NameWidth(IReadOnlyList<string> names) => names.Select(name => TextSize.Width(Shown(name))).DefaultIfEmpty(0).Max();

    private static string Shown(string name) => TextSize.Fitted(name, 160);

    private string Centre(NetworkNode node) => $"cx=\"{SvgWriter.Number(X(node.X))}\" cy=\"{SvgWriter.Number(Y(node.Y))}\" r=\"{SvgWriter.Number(_radius)}\"";

    private double X(double x) => _left + x * PixelsAcross;

    private double Y(double y) => _top + (_drawing.Top - y) * _row;
}
