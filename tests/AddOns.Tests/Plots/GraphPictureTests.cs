using System.Xml.Linq;
using SymbolicGrad.Graphs;
using SymbolicGrad.Plots;

namespace SymbolicGrad.AddOns.Tests.Plots;

public class GraphPictureTests
{
    [Fact]
    public void EveryNodeIsABox_RightOfItsInputs_AndApartFromTheOthers()
    {
        Graph graph = Layered();
        XDocument svg = Svg.Parse(Charts.Graph("Graph", graph));
        XElement[] boxes = [.. Svg.All(svg, "rect").Where(box => box.Attribute("x") is not null)];
        Assert.Equal(graph.Nodes.Count, boxes.Length);
        for (int i = 0; i < boxes.Length; i++)
        {
            foreach (Node input in graph.Nodes[i].Inputs) Assert.True(Right(boxes[IndexOf(input)]) < Svg.Number(boxes[i], "x"));
            for (int j = 0; j < i; j++) Assert.False(Overlap(boxes[i], boxes[j]), $"{graph.Nodes[i]} and {graph.Nodes[j]}");
        }

        int IndexOf(Node node) => graph.Nodes.ToList().IndexOf(node);
    }

    [Fact]
    public void EveryInputIsALine_AndARunShowsValuesAndAdjoints()
    {
        Graph graph = new();
        Variable a = new([[1, 0], [0, -1]], "A", graph), b = new([1, 1], "b", graph);
        Placeholder x = new("x", graph: graph);
        Operation z = Operations.Add(Operations.MatMul(a, x, "y"), b, "z");
        XDocument svg = Svg.Parse(Charts.Graph("Affine", graph, new Session().Evaluate(z, new() { [x] = [1, 2] })));

        Assert.Equal(4, Svg.All(svg, "path").Count(path => path.Attribute("fill")!.Value == "none"));
        Svg.Shows(svg, "A", "x", "b", "y = matmul", "z = add", "[2, -1]", "∂ [[1, 2], [1, 2]]");
        Assert.Contains("y = matmul(A, x) → z", Svg.All(svg, "title").Select(title => title.Value));
    }

    [Fact]
    public void EmptyAndHugeGraphs_AreRefused()
    {
        Graph graph = new();
        Assert.Contains("no nodes", Assert.Throws<ArgumentException>(() => Charts.Graph("", graph)).Message);
        for (int i = 0; i < 2001; i++) _ = new Placeholder(graph: graph);
        Assert.Contains("2001 nodes; up to 2000", Assert.Throws<ArgumentException>(() => Charts.Graph("", graph)).Message);
    }

    // Three layers of a network in single nodes, each from all of the layer before, and lines that pass layers.
    private static Graph Layered()
    {
        Graph graph = new();
        List<Node> layer = [.. Enumerable.Range(0, 3).Select(i => new Placeholder($"x{i}", graph: graph))];
        Node first = layer[0];
        for (int l = 0; l < 3; l++)
            layer = [.. Enumerable.Range(0, 3).Select(i => (Node)Operations.Tanh(layer.Aggregate((a, b) => a + b)))];
        _ = layer[0] + first;
        return graph;
    }

    private static double Right(XElement box) => Svg.Number(box, "x") + Svg.Number(box, "width");

    private static bool Overlap(XElement a, XElement b) =>
        Svg.Number(a, "x") < Right(b) && Svg.Number(b, "x") < Right(a) && Math.Abs(Svg.Number(a, "y") - Svg.Number(b, "y")) < Svg.Number(a, "height");
}
