using System.Text.Json;
using System.Xml.Linq;
using SymbolicGrad.Data;
using SymbolicGrad.Plots;

namespace SymbolicGrad.AddOns.Tests.Plots;

/// <summary>The pictures of the third and the fourth article, against their reference runs.</summary>
public class SeedPictureTests
{
    [Fact]
    public void Row_3_13_LossAndAccuracy_AreInOnePicture()
    {
        double[] losses = [0.6949, 0.6833, 0.6705, 0.6551], accuracies = [0.4178, 0.8756, 0.9178, 0.9249]; // the first of s3_cancer_std_adam
        XDocument svg = Svg.Parse(Charts.LossAndScore("Breast cancer", losses, accuracies, "accuracy", firstEpoch: 0));

        Assert.All(Svg.All(svg, "polyline"), curve => Assert.Equal(4, curve.Attribute("points")!.Value.Split(' ').Length));
        Assert.Equal(2, Svg.All(svg, "polyline").Count());
        Svg.Shows(svg, "loss (left)", "accuracy (right)", "epoch", "loss", "accuracy", "1.0");
    }

    [Fact]
    public void Row_4_1_SigmoidCurves_HaveAPointEveryTenth()
    {
        XDocument svg = Svg.Parse(Charts.Functions("Sigmoid", -10, 10, 0.1, ("sigmoid", Sigmoid), ("derivative", x => Sigmoid(x) * (1 - Sigmoid(x)))));

        XElement[] curves = [.. Svg.All(svg, "polyline")];
        Assert.Equal(2, curves.Length);
        Assert.All(curves, curve => Assert.Equal(201, curve.Attribute("points")!.Value.Split(' ').Length));
        Svg.Shows(svg, "sigmoid", "derivative", "-10", "10", "x");
    }

    [Fact]
    public void Row_4_13_WrongPoints_AreThoseOfTheReference()
    {
        (Matrix<double> points, double[] targets, double[] probabilities, JsonElement final) = TestRows();
        double boundary = final.GetProperty("decision_boundary").GetDouble();
        int[] expected = [.. Seed.Numbers(final.GetProperty("wrong_test_rows_0_based_among_test_rows")).Select(row => (int)row)];

        Assert.Equal(expected, Charts.WrongRows(targets, probabilities, boundary));

        XDocument svg = Svg.Parse(Charts.RightAndWrong("Test rows", points, targets, probabilities, boundary));
        Assert.Equal(expected.Length + 1, Svg.All(svg, "path").Count()); // one is in the legend
        Assert.Equal(targets.Length - expected.Length + 1, Svg.All(svg, "circle").Count());
        Assert.Contains($"wrong ({expected.Length})", Svg.Texts(svg));
        Assert.Contains($"right ({targets.Length - expected.Length})", Svg.Texts(svg));
    }

    [Fact]
    public void Row_4_13_Threshold_IsTheMeanOfTheTargets() =>
        Assert.Equal([1], Charts.WrongRows([0, 0, 0, 1], [0.2, 0.3, 0.1, 0.4]));

    [Fact]
    public void Row_4_14_Scores_AreDrawnFromZeroToOne()
    {
        double[] scores = Seed.Numbers(Seed.Json("s4_circles_s1_2_9_6_1").GetProperty("scores"));
        XDocument svg = Svg.Parse(Charts.ByEpoch("AUC before each epoch", new("AUC") { Minimum = 0, Maximum = 1 }, 0, ("", scores)));

        Assert.Equal(scores.Length, Svg.All(svg, "polyline").Single().Attribute("points")!.Value.Split(' ').Length);
        Svg.Shows(svg, "0.0", "1.0", "AUC", "epoch");
    }

    public static TheoryData<int> Drawings => [.. Enumerable.Range(0, Seed.Json("s4_network_drawing").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Row_4_15_NetworkDrawing_HasThePositionsOfTheReference(int index)
    {
        JsonElement expected = Seed.Json("s4_network_drawing").GetProperty("cases")[index];
        (Matrix<double>[] weights, Vector<double>[] biases) = Seed.Layers(expected.GetProperty("parameters"));
        NetworkDrawing drawing = NetworkDrawing.Of(weights, biases);

        Equal(expected.GetProperty("nodes"), drawing.Nodes, ["layer", "index", "x", "y"], node => [node.Layer, node.Index, node.X, node.Y]);
        Equal(expected.GetProperty("bias_nodes"), drawing.BiasNodes, ["x", "y"], node => [node.X, node.Y]);
        Equal(expected.GetProperty("input_arrows"), drawing.InputArrows, ["x_from", "x_to", "y"], arrow => [arrow.From, arrow.To, arrow.Y]);
        Equal(expected.GetProperty("output_arrows"), drawing.OutputArrows, ["x_from", "x_to", "y"], arrow => [arrow.From, arrow.To, arrow.Y]);
        Equal(
            expected.GetProperty("edges"), drawing.Edges, ["layer", "to", "x1", "y1", "x2", "y2", "value", "width"],
            edge => [edge.Layer, edge.To, edge.X1, edge.Y1, edge.X2, edge.Y2, edge.Value, edge.Width]);
        foreach ((JsonElement edge, NetworkEdge drawn) in expected.GetProperty("edges").EnumerateArray().Zip(drawing.Edges))
        {
            Assert.Equal(edge.GetProperty("from").GetString(), drawn.From < 0 ? "bias" : $"{drawn.From}");
            Assert.Equal(edge.GetProperty("positive").GetBoolean() ? "#006837" : "#a50026", drawn.Colour);
        }

        XDocument svg = Svg.Parse(drawing.ToPicture("Network"));
        Assert.Equal(expected.GetProperty("edge_count").GetInt32() + 2, Svg.All(svg, "line").Count()); // two are in the legend
        Assert.Equal(expected.GetProperty("node_count").GetInt32() + expected.GetProperty("bias_count").GetInt32(), Svg.All(svg, "circle").Count());
    }

    [Fact]
    public void Row_4_20_Scatter_HasEveryPointOnce()
    {
        CsvTable table = CsvTable.Read(Seed.PathOf("circles_s1.csv"));
        XDocument svg = Svg.Parse(Charts.Scatter("Circles", table.Matrix<double>("x1", "x2"), table.Labels("y").Indices, ["outer", "inner"]));

        Assert.Equal(500 + 1, Svg.All(svg, "circle").Count());
        Assert.Equal(500 + 1, Svg.All(svg, "path").Count());
    }

    private static (Matrix<double> Points, double[] Targets, double[] Probabilities, JsonElement Final) TestRows()
    {
        JsonElement final = Seed.Json("s4_circles_s1_2_9_6_1").GetProperty("final");
        CsvTable table = CsvTable.Read(Seed.PathOf("circles_s1.csv"));
        Matrix<double> all = table.Matrix<double>("x1", "x2");
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => table.Labels("split").Indices[row] == 1)];
        Matrix<double> points = new(rows.Length, 2);
        for (int i = 0; i < rows.Length; i++) all.Row(rows[i]).CopyTo(points.Row(i));
        (Matrix<double>[] weights, Vector<double>[] biases) = Seed.Layers(final.GetProperty("parameters"));
        Matrix<double> said = weights.Zip(biases).Aggregate(points, (x, layer) => Functions.Sigmoid(x * layer.First + layer.Second));
        return (points, [.. rows.Select(row => table.Vector<double>("y")[row])], said.AsSpan().ToArray(), final);
    }

    private static void Equal<T>(JsonElement expected, IEnumerable<T> actual, string[] names, Func<T, double[]> numbers)
    {
        T[] all = [.. actual];
        Assert.Equal(expected.GetArrayLength(), all.Length);
        foreach ((JsonElement element, T item) in expected.EnumerateArray().Zip(all))
        {
            foreach ((string name, double number) in names.Zip(numbers(item))) Assert.Equal(element.GetProperty(name).GetDouble(), number, 1e-9);
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
