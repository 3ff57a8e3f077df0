using System.Globalization;
using System.Xml.Linq;
using SymbolicGrad.Plots;

namespace SymbolicGrad.AddOns.Tests.Plots;

public class ChartTests
{
    [Fact]
    public void Line_IsInterruptedAtNaNAndSaysSo()
    {
        XDocument svg = Svg.Parse(new Chart("").Line("", [0, 1, 2, 3, 4], [0, 1, double.NaN, 1, 0]).ToPicture());

        Assert.Equal(2, Svg.All(svg, "polyline").Count());
        Assert.Contains(Svg.Texts(svg), text => text.StartsWith("1 point is not drawn"));
    }

    [Fact]
    public void LongLine_KeepsItsExtremesInFewPoints()
    {
        double[] x = [.. Enumerable.Range(0, 1_000_000).Select(i => (double)i)];
        double[] y = [.. x.Select(i => i == 123_456 ? 5 : Math.Sin(i))];
        string[] points = Svg.All(Svg.Parse(new Chart("") { Y = new() { Minimum = -1, Maximum = 5 } }.Line("", x, y).ToPicture()), "polyline").Single().Attribute("points")!.Value.Split(' ');

        Assert.InRange(points.Length, 500, 4 * 640);
        Assert.Equal(0, points.Min(point => double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Values_LieWhereTheirAxisSays()
    {
        XDocument svg = Svg.Parse(new Chart("") { X = new() { Minimum = 0, Maximum = 10 }, Y = new() { Minimum = 1, Maximum = 100, Logarithmic = true } }
            .Line("", [0, 5, 10], [1, 10, 100]).ToPicture());
        (double X, double Y)[] points =
        [
            .. Svg.All(svg, "polyline").Single().Attribute("points")!.Value.Split(' ')
                .Select(point => point.Split(',')).Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))),
        ];

        Assert.Equal(0, points[0].X, 0.01);
        Assert.Equal(points[2].X / 2, points[1].X, 0.01);
        Assert.Equal(points[0].Y / 2, points[1].Y, 0.01);
        Assert.Equal(0, points[2].Y, 0.01);
        Svg.Shows(svg, "1", "10", "100");
    }

    [Fact]
    public void EqualUnits_MakeASquareASquare()
    {
        XDocument svg = Svg.Parse(Charts.Scatter("", new(new double[,] { { 0, 0 }, { 2, 0 }, { 0, 1 } }), [0, 0, 0], [""]));
        (double X, double Y)[] centres = [.. Svg.All(svg, "circle").Select(circle => (Svg.Number(circle, "cx"), Svg.Number(circle, "cy")))];

        Assert.Equal(2 * (centres[0].Y - centres[2].Y), centres[1].X - centres[0].X, 0.05);
    }

    [Fact]
    public void Roc_SaysItsArea()
    {
        XDocument svg = Svg.Parse(Charts.Roc("", RocCurve.Of<double>(new[] { 0.9, 0.4, 0.6, 0.1 }, new double[] { 1, 1, 0, 0 })));

        Svg.Shows(svg, "AUC 0.7500", "guessing (AUC 0.5)", "false positive rate", "true positive rate");
        Assert.Equal(5, Svg.All(svg, "polyline").Last().Attribute("points")!.Value.Split(' ').Length);
    }

    [Fact]
    public void Confusion_HasTheCountsAndTheirShares()
    {
        XDocument svg = Svg.Parse(Charts.ConfusionMatrix("", new(
            [.. Enumerable.Repeat(0, 53), .. Enumerable.Repeat(1, 90)], [.. Enumerable.Repeat(0, 52), 1, 0, 0, 0, .. Enumerable.Repeat(1, 87)], ["malignant", "benign"])));

        Svg.Shows(svg, "52", "1", "3", "87", "98.1 %", "139 of 143 right (97.2 %); shades and percentages by row");
        Assert.Contains("benign taken for malignant: 3 of 90 (3.3 %)", Svg.All(svg, "title").Select(title => title.Value));
    }

    [Fact]
    public void Histogram_CountsEveryValue()
    {
        XElement[] bars = [.. Svg.All(Svg.Parse(Charts.Histogram("", [0, 1, 1, 2, 2, 2, 3, 3, 3, 3])), "rect").Where(bar => bar.Attribute("fill")!.Value == "#0072B2")];
        double unit = bars.Min(bar => Svg.Number(bar, "height"));

        Assert.Equal([1, 2, 3, 4], bars.Select(bar => Math.Round(Svg.Number(bar, "height") / unit, 1)));
    }

    [Fact]
    public void ParameterHistograms_NameEachParameterWithItsMoments()
    {
        XDocument svg = Svg.Parse(Charts.ParameterHistograms("Model", new Line(new(new double[,] { { 1, 2 }, { 3, 6 } }), new double[] { 0.5 }, 4)));

        Svg.Shows(svg, "Weights [2×2]", "mean 3, sd 1.87", "Bias [1]", "mean 0.5, sd 0", "Scale [1]");
    }

    [Fact]
    public void History_HasTheLossOfEachEpochAndTheMetricBeforeEach()
    {
        XDocument svg = Svg.Parse(Charts.History("Line", TrainedLine.Train(20).History));
        string[][] lines = [.. Svg.All(svg, "polyline").Select(line => line.Attribute("points")!.Value.Split(' '))];

        Svg.Shows(svg, "loss (left)", "closeness (right)", "closeness", "epoch", "1.0");
        Assert.Equal([20, 21], lines.Select(points => points.Length));
        Assert.Single(Svg.All(Svg.Parse(Charts.History("Line", TrainedLine.Train(20, withMetric: false).History)), "polyline"));
    }

    [Fact]
    public void Report_EscapesItsTexts()
    {
        string html = new Report("A & B").Text("1 < 2\nnext").Lines("a  b\nc").Table(["x"], ["<y>"]).ToHtml();

        Assert.Contains("<h1>A &amp; B</h1>", html);
        Assert.Contains("<p>1 &lt; 2</p>\n<p>next</p>", html);
        Assert.Contains("<pre>a  b\nc</pre>", html);
        Assert.Contains("<td>&lt;y&gt;</td>", html);
    }

    [Fact]
    public void WrongInputs_AreRefusedWithWhatIsWrong()
    {
        Refused("'loss' has 2 numbers along x and 1 along y.", () => new Chart("").Line("loss", [1, 2], [1]));
        Refused("The line 'score' is measured on the right axis", () => new Chart("").Line("score", [1], [1], onRight: true));
        Refused("cannot go from 3 to 1", () => new Chart("") { X = new("x") { Minimum = 3, Maximum = 1 } }.ToPicture());
        Refused("There are no epochs to draw.", () => Charts.LossAndScore("", [], []));
        Refused("The points have 3 columns", () => Charts.Scatter("", new(1, 3), [0], ["a"]));
        Refused("There are 2 points and 1 classes", () => Charts.Scatter("", new(2, 2), [0], ["a"]));
        Refused("a point of class 1, but 1 class names", () => Charts.Scatter("", new(1, 2), [1], ["a"]));
        Refused("for 2 classes one of 1 columns", () => Charts.DecisionRegions("", new(2, 2), [0, 1], ["a", "b"], x => x));
        Refused("There are no curves to draw.", () => Charts.Roc(""));
        Refused("There are no classes to draw.", () => Charts.ConfusionMatrix("", new([], [])));
        Refused("NaN or infinite", () => Charts.Histogram("h", [double.NaN]));
        Refused("Layer 1 has 3 inputs, but 2 nodes", () => NetworkDrawing.Of([new(1, 2), new(3, 1)], [new double[2], new double[1]]));
        Refused("Layer 0 has 2 outputs and 1 biases", () => NetworkDrawing.Of([new(1, 2)], [new double[1]]));
        Refused("not as '.png'", () => Charts.Histogram("h", [1]).Save("x.png"));
        Refused("Row 0 of the table has 1 cells; the header has 2", () => new Report("").Table(["a", "b"], ["c"]));
    }

    private static void Refused(string message, Action action) => Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message);
}

[Parameters]
public sealed partial record Line(Matrix<double> Weights, Vector<double> Bias, double Scale);
