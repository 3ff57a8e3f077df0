using System.Globalization;
using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests.Metrics;

public class ClassificationReportTests
{
    public static TheoryData<string> Cases =>
        [.. Json.Open("s3_classification_reports").GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row3_14_NumbersAndText_AreThoseOfTheFile(string name)
    {
        JsonElement item = Json.Open("s3_classification_reports").GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
        ConfusionMatrix confusion = new(item.GetProperty("true").Integers(), item.GetProperty("predicted").Integers(), ["class0", "class1"]);
        ClassificationReport report = new(confusion);

        for (int truth = 0; truth < 2; truth++)
            Assert.Equal(item.GetProperty("confusion_rows_true_columns_predicted")[truth].Integers(), new[] { confusion[truth, 0], confusion[truth, 1] });
        JsonElement expected = item.GetProperty("report");
        Assert.Equal(expected.Number("accuracy"), report.Accuracy, 1e-12);
        foreach (ClassScores scores in report.Classes.Append(report.MacroAverage).Append(report.WeightedAverage))
        {
            JsonElement row = expected.GetProperty(scores.Name);
            Assert.Equal(row.Number("precision"), scores.Precision, 1e-12);
            Assert.Equal(row.Number("recall"), scores.Recall, 1e-12);
            Assert.Equal(row.Number("f1-score"), scores.F1, 1e-12);
            Assert.Equal(row.Number("support"), scores.Support);
        }
        Assert.Equal(string.Join('\n', item.GetProperty("text_two_digits").EnumerateArray().Select(line => line.GetString())), report.ToString());
    }

    [Theory]
    [InlineData(1, "0.12")]
    [InlineData(3, "0.38")]
    [InlineData(5, "0.62")]
    [InlineData(7, "0.88")]
    public void Middles_AreRoundedToTheEvenDigitAsInPython(int right, string text)
    {
        int[] predicted = [.. Enumerable.Range(0, 8).Select(i => i < right ? 1 : 0)];
        Assert.Contains($"accuracy                           {text}         8\n", new ClassificationReport(new([1, 1, 1, 1, 1, 1, 1, 1], predicted)).ToString());
    }

    [Fact]
    public void LongNames_WidenTheFirstColumnInEveryCulture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            string[] lines = new ClassificationReport(new([0, 1, 2], [0, 1, 1], ["setosa", "a very long name indeed", "virginica"])).ToString(3).Split('\n');
            Assert.Equal("                         precision    recall  f1-score   support", lines[0]);
            Assert.Equal("a very long name indeed      0.500     1.000     0.667         1", lines[3]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ConfusionMatrix_IsReadable() => Assert.Equal(
        "     cat  dog\ncat    1    1\ndog    0   10",
        new ConfusionMatrix([0, 0, .. Enumerable.Repeat(1, 10)], [0, 1, .. Enumerable.Repeat(1, 10)], ["cat", "dog"]).ToString());

    [Fact]
    public void ConfusionMatrix_WithoutNames_NumbersTheClasses()
    {
        ConfusionMatrix confusion = new([0, 2, 2], [0, 2, 1]);
        Assert.Equal(["0", "1", "2"], confusion.ClassNames);
        Assert.Equal((1, 0, 1, 1), (confusion[0, 0], confusion[1, 1], confusion[2, 1], confusion[2, 2]));
        Assert.Equal(2.0 / 3, confusion.Accuracy);
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Equal(
            "ConfusionMatrix: there are 2 true classes and 1 predicted ones; every sample needs both.",
            Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [1])).Message);
        Assert.Equal(
            "ConfusionMatrix: sample 1 has class 2, but there are 2 classes, from 0 on.",
            Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 2], [1, 1], ["a", "b"])).Message);
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, -1], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix([0], [0])[0, 1]);
    }
}
