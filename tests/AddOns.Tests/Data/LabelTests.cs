using SymbolicGrad.Data;

namespace SymbolicGrad.AddOns.Tests.Data;

public class LabelTests
{
    [Fact]
    public void Labels_BecomeIndicesAndOneHotRows()
    {
        ClassLabels labels = Table("kind\nrose\niris\nrose\n").Labels("kind");

        Assert.Equal(["iris", "rose"], labels.Classes);
        Assert.Equal([1, 0, 1], labels.Indices.ToArray());
        Assert.Equal("rose", labels[2]);
        Assert.Equal([1, 2], labels.CountByClass());
        Assert.Equal(new Matrix<double>(new double[,] { { 0, 1 }, { 1, 0 }, { 0, 1 } }), labels.OneHot<double>());
    }

    [Fact]
    public void NumericLabels_AreOrderedByNumber() => Assert.Equal(["2", "9", "10"], Table("digit\n10\n9\n2\n").Labels("digit").Classes);

    [Fact]
    public void KnownClasses_KeepTheirIndices()
    {
        CsvTable test = Table("kind\nc\na\n");
        Assert.Equal([2, 0], test.Labels("kind", ["a", "b", "c"]).Indices.ToArray());

        CsvException error = Assert.Throws<CsvException>(() => test.Labels("kind", ["a", "b"]));
        Assert.Equal("CSV, line 2, column 'kind': 'c' is none of the classes 'a', 'b'", error.Message);
        Assert.Throws<ArgumentException>(() => test.Labels("kind", ["a", "a"]));
    }

    [Fact]
    public void EmptyLabel_IsRefused() =>
        Assert.Equal("CSV, line 3, column 'b': the field is empty, a class label was expected", Assert.Throws<CsvException>(() => Table("a,b\n1,x\n2,\n").Labels("b")).Message);

    private static CsvTable Table(string text) => CsvTable.Read(new StringReader(text));
}
