using SymbolicGrad.Data;

namespace SymbolicGrad.AddOns.Tests.Data;

/// <summary>The data sets that ship with the repository are what their page says.</summary>
public class DataSetTests
{
    [Fact]
    public void BreastCancer_Has569RowsOf30Numbers()
    {
        CsvTable table = Read("breast_cancer.csv");
        Matrix<double> inputs = table.MatrixWithout<double>("split", "target");

        Assert.Equal((569, 30), (inputs.Rows, inputs.Columns));
        Assert.Equal([212, 357], table.Labels("target").CountByClass());
        Assert.Equal([426, 143], table.Labels("split").CountByClass());
        Assert.Equal((6.981, 28.11), Range(table.Vector<double>("mean_radius")));
    }

    [Fact]
    public void Digits_Has1797ImagesOf64Pixels()
    {
        CsvTable table = Read("digits.csv");
        Matrix<float> images = table.MatrixWithout<float>("digit");

        Assert.Equal((1797, 64), (images.Rows, images.Columns));
        Assert.Equal((0, 16), Range(table.MatrixWithout<double>("digit").AsSpan().ToArray()));
        Assert.Equal([178, 182, 177, 183, 181, 182, 181, 179, 174, 180], table.Labels("digit").CountByClass());
    }

    private static (double, double) Range(Vector<double> numbers) => (numbers.ToArray().Min(), numbers.ToArray().Max());

    private static CsvTable Read(string name) => CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", name));
}
