using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests.Metrics;

public class RocCurveTests
{
    public static TheoryData<string> Cases => [.. Json.Open("s4_auc").GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row4_16_AreaAndPoints_AreThoseOfTheFile(string name)
    {
        JsonElement item = Json.Open("s4_auc").GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
        RocCurve curve = RocCurve.Of<double>(item.GetProperty("score").Numbers(), item.GetProperty("y").Numbers());

        Assert.Equal(item.Number("auc"), curve.Area, 1e-12);
        if (item.TryGetProperty("roc_false_positive_rate", out JsonElement falsePositiveRates))
        {
            Close.Vector(falsePositiveRates.Numbers(), curve.Points.Select(point => point.FalsePositiveRate).ToArray(), 1e-12);
            Close.Vector(item.GetProperty("roc_true_positive_rate").Numbers(), curve.Points.Select(point => point.TruePositiveRate).ToArray(), 1e-12);
        }
        Assert.Equal(curve.Area, Trapezoids(curve), 1e-12);
        Assert.Equal(double.PositiveInfinity, curve.Points[0].Threshold);
    }

    [Fact]
    public void Area_IsTheShareOfPairsThatAreRight()
    {
        Vector<double> scores = Samples.Vector(200), labels = new(200);
        for (int i = 0; i < 200; i++)
        {
            scores[i] = Math.Round(10 * scores[i]);
            labels[i] = i % 3 == 0 ? 1 : 0;
        }
        double right = 0, pairs = 0;
        for (int i = 0; i < 200; i++)
        {
            for (int j = 0; j < 200; j++)
            {
                if (labels[i] <= labels[j]) continue;
                pairs++;
                right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }
        Assert.Equal(right / pairs, SymbolicGrad.Metrics.Auc(scores, labels), 1e-15);
    }

    [Fact]
    public void OneAgainstRest_HasACurveForEachClass()
    {
        Matrix<float> scores = [[0.7f, 0.2f, 0.1f], [0.3f, 0.4f, 0.3f], [0.2f, 0.2f, 0.6f], [0.5f, 0.4f, 0.1f]];
        RocCurve[] curves = RocCurve.OneAgainstRest(scores, [0, 1, 2, 1]);
        Assert.Equal([1, 1, 1], curves.Select(curve => curve.Area));
    }

    [Fact]
    public void OneClass_IsRefused()
    {
        Assert.Equal(
            "RocCurve: there are 2 positives and 0 negatives; the curve is defined where there is at least one of each.",
            Assert.Throws<ArgumentException>(() => RocCurve.Of<double>([0.1, 0.2], [1, 1])).Message);
        Assert.Throws<ArgumentException>(() => RocCurve.Of<double>([], []));
        Assert.Throws<ArgumentException>(() => RocCurve.OneAgainstRest<double>([[0.1, 0.9]], [1]));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Equal("RocCurve: the label of sample 1 is 2; labels are 0 and 1.", Assert.Throws<ArgumentException>(() => RocCurve.Of<double>([0.1, 0.2], [0, 2])).Message);
        Assert.Equal("RocCurve: the score of sample 1 is NaN.", Assert.Throws<ArgumentException>(() => RocCurve.Of<double>([0.1, double.NaN], [0, 1])).Message);
        Assert.Throws<ArgumentException>(() => RocCurve.Of<double>([0.1], [0, 1]));
        Assert.Throws<ArgumentException>(() => SymbolicGrad.Metrics.Auc<double>([[0.1, 0.2]], [[0, 1]]));
    }

    private static double Trapezoids(RocCurve curve) => curve.Points.Zip(curve.Points.Skip(1))
        .Sum(pair => (pair.Second.FalsePositiveRate - pair.First.FalsePositiveRate) * (pair.Second.TruePositiveRate + pair.First.TruePositiveRate) / 2);
}
