using SymbolicGrad.Graphs;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots;

/// <summary>The drawing of a computation graph.</summary>
internal sealed class GraphPicture
{
    private const double Pad = 16, BoxHeight = 28, Gap = 46, LineHeight = 14, SmallSize = 10, MostText = 150;

    private readonly string _title;
    private readonly IReadOnlyList<Node> _nodes;
    private readonly Dictionary<Node, string[]> _notes;
    private readonly LayeredLayout _layout;
    private readonly double[] _middles;
    private readonly double[] _widths;
    private readonly double _row;
    private double _top;

    public GraphPicture(string title, Graph graph, Evaluation? run)
    {
        _title = title;
        _nodes = graph.Nodes;
        _notes = Notes(run);
        Dictionary<Node, int> index = _nodes.Select(static (node, i) => (node, i)).ToDictionary(static pair => pair.node, static pair => pair.i);
        _layout = new LayeredLayout([.. _nodes.Select(node => (IReadOnlyList<int>)[.. node.Inputs.Select(input => index[input])])]);
        _row = BoxHeight + 18 + (run is null ? 0 : 2 * LineHeight);
        _widths = [.. _nodes.Select(Width)];
        _middles = Middles(out double right);
        PictureWidth = Math.Max(right + Pad, Math.Min(TextSize.Width(title, 15) * 1.06 + 2 * Pad, 640));
    }

    private double PictureWidth { get; }

    public Picture ToPicture()
    {
        SvgWriter svg = new();
        _top = Chart.DrawTitle(svg, _title, PictureWidth) + Pad + BoxHeight / 2 - _layout.Heights.Min() * _row;
        foreach (var lines in _layout.Routes.GroupBy(static route => (route.From, route.To)))
        {
            int count = lines.Count();
            foreach ((int i, (int from, int to, IReadOnlyList<int> between)) in lines.Index()) DrawEdge(svg, from, to, between, (i - (count - 1) / 2.0) * 10);
        }
        for (int i = 0; i < _nodes.Count; i++) DrawNode(svg, i);
        return new Picture(_title, PictureWidth, Y(_layout.Heights.Max()) + _row - BoxHeight / 2, svg);
    }

    private void DrawNode(SvgWriter svg, int index)
    {
        Node node = _nodes[index];
        double x = _middles[_layout.LayerOf[index]], y = Y(_layout.Heights[index]), width = _widths[index];
        string style = node switch
        {
            Operation => $"rx=\"{SvgWriter.Number(BoxHeight / 2)}\" fill=\"#cfe3f1\" stroke=\"#0072B2\"",
            Placeholder => "fill=\"#ffffff\" stroke=\"#222222\" stroke-dasharray=\"4 3\"",
            Constant => "fill=\"#f0f0f0\" stroke=\"#888888\"",
            _ => "fill=\"#fbecc9\" stroke=\"#b57a00\"",
        };
        string box = $"x=\"{SvgWriter.Number(x - width / 2)}\" y=\"{SvgWriter.Number(y - BoxHeight / 2)}\" width=\"{SvgWriter.Number(width)}\" height=\"{SvgWriter.Number(BoxHeight)}\" {style}";
        svg.Leaf("rect", box, node.Description);
        svg.Text(x, y, Label(node), 12, "middle", "pointer-events=\"none\"");
        string[] notes = _notes.GetValueOrDefault(node, []);
        for (int i = 0; i < notes.Length; i++)
            svg.Text(x, y + BoxHeight / 2 + 8 + i * LineHeight, notes[i], SmallSize, "middle", $"fill=\"{(i == 0 ? Palette.Ink : "#9a3d00")}\"");
    }

    private void DrawEdge(SvgWriter svg, int from, int to, IReadOnlyList<int> between, double aside)
    {
        double x = _middles[_layout.LayerOf[from]] + _widths[from] / 2, y = Y(_layout.Heights[from]) + aside;
        string path = $"M{SvgWriter.Number(x)},{SvgWriter.Number(y)}";
        foreach (int place in between) path += Curve(ref x, ref y, _middles[_layout.LayerOf[place]], Y(_layout.Heights[place]) + aside);
        path += Curve(ref x, ref y, _middles[_layout.LayerOf[to]] - _widths[to] / 2, Y(_layout.Heights[to]) + aside);
        svg.Leaf("path", $"d=\"{path}\" fill=\"none\" stroke=\"{Palette.Faint}\" stroke-width=\"1.3\"");
        svg.Leaf("path", $"d=\"M{SvgWriter.Number(x)},{SvgWriter.Number(y)}l-7,-3.5v7z\" fill=\"{Palette.Faint}\"");
    }

    // Level at both ends.
    private static string Curve(ref double x, ref double y, double toX, double toY)
    {
        double middle = (x + toX) / 2;
        string curve = $"C{SvgWriter.Number(middle)},{SvgWriter.Number(y)} {SvgWriter.Number(middle)},{SvgWriter.Number(toY)} {SvgWriter.Number(toX)},{SvgWriter.Number(toY)}";
        (x, y) = (toX, toY);
        return curve;
    }

    private double[] Middles(out double right)
    {
        int layers = _layout.LayerOf.Max() + 1;
        double[] widest = new double[layers];
        for (int i = 0; i < _nodes.Count; i++)
            widest[_layout.LayerOf[i]] = Math.Max(widest[_layout.LayerOf[i]], Math.Max(_widths[i], _notes.GetValueOrDefault(_nodes[i], []).Select(static note => TextSize.Width(note, SmallSize)).DefaultIfEmpty(0).Max()));
        double[] middles = new double[layers];
        right = Pad;
        for (int layer = 0; layer < layers; layer++)
        {
            middles[layer] = right + widest[layer] / 2;
            right += widest[layer] + (layer < layers - 1 ? Gap : 0);
        }
        return middles;
    }

    private static Dictionary<Node, string[]> Notes(Evaluation? run)
    {
        if (run is null) return [];
        Adjoints adjoints = run.Adjoints();
        return run.Order.ToDictionary(static node => node, node => new[] { Short(run[node]), "∂ " + Short(adjoints[node]) });
    }

    private static string Short(Tensor tensor)
    {
        string text = tensor.ToString("G4");
        return TextSize.Width(text, SmallSize) <= MostText ? text : $"shape {tensor.Shape}";
    }

    private static double Width(Node node) => Math.Max(BoxHeight, TextSize.Width(Label(node)) + 18);

    private static string Label(Node node) => TextSize.Fitted(node.Label, MostText);

    private double Y(double height) => _top + height * _row;
}
