using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SymbolicGrad.Graphs;
using SymbolicGrad.Plots;

namespace SymbolicGrad.AddOns.Tests.Plots;

/// <summary>What holds for every picture.</summary>
public class PictureTests
{
    private const string Long = "A title of a picture that is much longer than the picture is wide, as titles of real runs often are";

    private static readonly RocCurve s_curve = RocCurve.Of<double>(new[] { 0.9, 0.2, 0.4 }, new double[] { 1, 1, 0 });

    private static readonly Evaluation s_run = Affine();

    private static readonly Dictionary<string, Func<Picture>> s_pictures = new()
    {
        ["loss and score"] = () => Charts.LossAndScore(Long, [3, 1, 0.3, double.NaN], [0.1, 0.6, 0.9], "accuracy on the held-out rows"),
        ["by epoch"] = () => Charts.ByEpoch("Loss", new("mean cross-entropy") { Logarithmic = true }, 0, ("gradient descent", [1, 1e-3, 1e-9]), ("<Adam & co.>", [1, 0, 0.1])),
        ["many curves"] = () => Charts.ByEpoch("Curves", new("y"), 0, [.. Enumerable.Range(0, 12).Select(i => ($"curve number {i}", new double[] { i, i + 1 }))]),
        ["large numbers"] = () => Charts.ByEpoch("Large", new("y"), 1_000_000, ("", [-123456789, 987654321])),
        ["small numbers"] = () => Charts.ByEpoch("Small", new("y"), 0, ("", [-1e-300, 2e-300])),
        ["constant"] = () => Charts.ByEpoch("Constant", new("y"), 0, ("", [5, 5])),
        ["one point"] = () => Charts.ByEpoch("One", new("y"), 7, ("", [0])),
        ["functions"] = () => Charts.Functions("Sine", -3, 3, 0.1, ("sin", Math.Sin)),
        ["roc"] = () => Charts.Roc("ROC", s_curve),
        ["scatter"] = () => Charts.Scatter(Long, Plane, [0, 1, 2], ["a rather long name of a class", "another rather long name of a class", "c"]),
        ["right and wrong"] = () => Charts.RightAndWrong("Errors", Plane, [0, 1, 1], [0.1, 0.9, 0.2]),
        ["regions"] = () => Charts.DecisionRegions("Regions", Plane, [0, 1, 1], ["no", "yes"], Circle),
        ["regions of three"] = () => Charts.DecisionRegions("Regions", Plane, [0, 1, 2], ["a", "b", "c"], ThreeClasses),
        ["confusion"] = () => Charts.ConfusionMatrix(Long, new([0, 0, 1, 1, 1], [0, 1, 1, 1, 1], ["malignant", "benign"])),
        ["confusion of many"] = () => Charts.ConfusionMatrix("Digits", new([], [], [.. Enumerable.Range(0, 20).Select(i => $"Class \"{i}\" with a name that is long")])),
        ["histogram"] = () => Charts.Histogram("Histogram", [1, 2, 2, 3, 3, 3, 10], "weight"),
        ["network"] = () => Network(2, 3, 1).ToPicture(Long, ["mean radius of the cell", "x"], ["probability of malignancy"]),
        ["large network"] = () => Network(64, 16, 10).ToPicture("64-16-10"),
        ["graph"] = () => Charts.Graph(Long, s_run.Order[0].Graph),
        ["graph with values"] = () => Charts.Graph("A run", s_run.Order[0].Graph, s_run),
        ["grid"] = () => Picture.Grid("Two", 2, Charts.Histogram("A", [1, 2]), Charts.Roc("B", ("a model with a long name", s_curve), ("another model with a long name", s_curve)), Charts.Histogram("C", [1])),
    };

    public static TheoryData<string> Names => [.. s_pictures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryText_IsInsideThePicture(string name)
    {
        Picture picture = s_pictures[name]();
        XDocument svg = Svg.Parse(picture);
        foreach (XElement text in Svg.All(svg, "text"))
        {
            (double x, double y) = Origin(text);
            Assert.All(Svg.Corners(text), corner => Assert.True(
                x + corner.X >= 0 && x + corner.X <= picture.Width && y + corner.Y >= 0 && y + corner.Y <= picture.Height,
                $"'{text.Value}' reaches ({x + corner.X:F1}, {y + corner.Y:F1}) in a picture of {picture.Width}×{picture.Height}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_AreTheSameInEveryCulture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string expected = s_pictures[name]().ToSvg();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, s_pictures[name]().ToSvg());
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            Assert.Equal(expected, s_pictures[name]().ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pictures_ReferToNothingOutside(string name)
    {
        Picture picture = s_pictures[name]();
        string page = picture.ToHtml();

        Assert.DoesNotContain("NaN", picture.ToSvg().Replace("not drawn: NaN", ""));
        Assert.DoesNotMatch(new Regex("(src|href|url|import|script)\\b", RegexOptions.IgnoreCase), page);
        Assert.DoesNotContain("http", page);
        Assert.Contains(picture.Title.Replace("&", "&amp;"), page);
    }

    [Fact]
    public void Grid_ColumnsAreAsWideAsTheirWidestPicture()
    {
        Picture narrow = new Chart("narrow") { Width = 300 }.Line("", [0, 1], [0, 1]).ToPicture();
        Picture wide = new Chart("wide") { Width = 500 }.Line("", [0, 1], [0, 1]).ToPicture();

        Picture grid = Picture.Grid("three", columns: 2, narrow, narrow, wide);

        Assert.Equal(800, grid.Width);
        Assert.Equal(["0", "500", "0"], Svg.Parse(grid).Root!.Elements().Where(static element => element.Name.LocalName == "svg").Select(static picture => picture.Attribute("x")!.Value));
    }

    private static Evaluation Affine()
    {
        Graph graph = new();
        Placeholder x = new("x", graph: graph);
        Variable weights = new(Tensor.Filled(TensorShape.Of(12, 2), 0.125), "weights", graph), bias = new(Tensor.Filled(TensorShape.Of(12), 1e-9), "bias", graph);
        Operation z = Operations.Tanh(weights * x + bias) + bias;
        return new Session().Evaluate(z, new() { [x] = [1, -2.123456789] });
    }

    private static Matrix<double> Plane => new(new double[,] { { 0, 0 }, { 1, 2 }, { 3, -1 } });

    private static Matrix<double> Circle(Matrix<double> x) => Rows(x, (a, b) => [1 / (1 + Math.Exp(a * a + b * b - 4))]);

    private static Matrix<double> ThreeClasses(Matrix<double> x) => Rows(x, (a, b) => [a, b, -a - b]);

    private static Matrix<double> Rows(Matrix<double> x, Func<double, double, double[]> row) =>
        Matrix.Create<double>([.. Enumerable.Range(0, x.Rows).Select(i => (Vector<double>)row(x[i, 0], x[i, 1]))]);

    private static NetworkDrawing Network(params int[] sizes) => NetworkDrawing.Of(
        [.. sizes.Zip(sizes.Skip(1)).Select(pair => new Matrix<double>(pair.First, pair.Second))],
        [.. sizes.Skip(1).Select(size => new Vector<double>(size))]);

    // Where a picture in a grid begins.
    private static (double X, double Y) Origin(XElement element)
    {
        (double x, double y) = (0, 0);
        foreach (XElement svg in element.Ancestors().Where(ancestor => ancestor.Name.LocalName == "svg" && ancestor.Attribute("x") is not null))
            (x, y) = (x + Svg.Number(svg, "x"), y + Svg.Number(svg, "y"));
        return (x, y);
    }
}
