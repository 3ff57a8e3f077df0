using System.Globalization;
using System.Text;
using SymbolicGrad.Data;

namespace SymbolicGrad.AddOns.Tests.Data;

public sealed class CsvTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("symbolicgrad-data-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Columns_AreReadByNameInTheOrderAsked()
    {
        CsvTable table = Table("x1,x2,kind\n1,2.5,a\n-3e2, 4 ,b\n");

        Assert.Equal(["x1", "x2", "kind"], table.ColumnNames);
        Assert.Equal(2, table.RowCount);
        Assert.Equal(new Matrix<double>(new double[,] { { 2.5, 1 }, { 4, -300 } }), table.Matrix<double>("x2", "x1"));
        Assert.Equal(table.Matrix<double>("x1", "x2"), table.MatrixWithout<double>("kind"));
        Assert.Equal([1f, -300f], table.Vector<float>("x1").ToArray());
        Assert.Equal(["a", "b"], table.Text("kind"));
    }

    [Fact]
    public void Matrix_WithoutNamesIsTheWholeTable() =>
        Assert.Equal(new Matrix<double>(new double[,] { { 1, 2 }, { 3, 4 } }), Table("a,b\n1,2\n3,4").Matrix<double>());

    [Fact]
    public void QuotedFields_HoldDelimitersQuotesAndLineBreaks()
    {
        CsvTable table = Table("\"na,me\",v\r\n\"say \"\"hi\"\"\",1\r\n\"two\nlines\",2\r\n\" kept \",3\r\n");

        Assert.Equal(["na,me", "v"], table.ColumnNames);
        Assert.Equal(["say \"hi\"", "two\nlines", " kept "], table.Text("na,me"));
    }

    [Fact]
    public void OtherDelimiterAndCulture_AreReadAndWritten()
    {
        CsvOptions german = new() { Delimiter = ";", Culture = CultureInfo.GetCultureInfo("de-DE") };
        CsvTable table = CsvTable.Read(new StringReader("x;y\n1,5;-2\n"), options: german);
        Assert.Equal(new Matrix<double>(new[,] { { 1.5, -2 } }), table.Matrix<double>());

        using StringWriter written = new();
        CsvTable.Of(["x", "y"], table.Matrix<double>(), german).Write(written);
        Assert.Equal("x;y\n1,5;-2\n", written.ToString());
    }

    [Fact]
    public void CurrentCulture_ChangesNothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(1.5, Table("x\n1.5\n").Vector<double>("x")[0]);
            Assert.Throws<CsvException>(() => Table("x\n\"1,5\"\n").Vector<double>("x"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void ByteOrderMark_DecidesTheEncodingAndIsNoPartOfAName(string encoding)
    {
        string path = Path.Combine(_folder, "mark.csv");
        File.WriteAllText(path, "größe,y\n1,2\n", Encoding.GetEncoding(encoding));

        Assert.Equal(1, CsvTable.Read(path).Vector<double>("größe")[0]);
        Assert.Equal(["größe"], CsvTable.Read(new StringReader("\uFEFFgröße\n1\n")).ColumnNames);
    }

    [Fact]
    public void WithoutHeader_ColumnsAreNumbered()
    {
        CsvTable table = CsvTable.Read(new StringReader("5,6\n7,8\n"), options: new() { HasHeader = false });

        Assert.Equal(["1", "2"], table.ColumnNames);
        Assert.Equal([6.0, 8.0], table.Vector<double>("2").ToArray());
    }

    [Fact]
    public void EmptyNumber_StandsForEmptyFields() =>
        Assert.Equal([1.0, -1.0], CsvTable.Read(new StringReader("x,y\n1,2\n,3\n"), options: new() { EmptyNumber = -1 }).Vector<double>("x").ToArray());

    [Fact]
    public void WrittenTable_ReadsBackToTheBit()
    {
        Matrix<double> numbers = new(new[,] { { 0.1 + 0.2, -0.0 }, { double.Epsilon, double.MaxValue } });
        string path = Path.Combine(_folder, "written.csv");
        CsvTable.Of(["a", "b \"quoted\""], numbers).With("note", ["x, y", "line\nbreak"]).Write(path);

        CsvTable read = CsvTable.Read(path);
        Assert.Equal(["a", "b \"quoted\"", "note"], read.ColumnNames);
        Assert.Equal(["x, y", "line\nbreak"], read.Text("note"));
        Assert.Equal(
            numbers.AsSpan().ToArray().Select(BitConverter.DoubleToInt64Bits),
            read.MatrixWithout<double>("note").AsSpan().ToArray().Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void LargeTable_IsReadWhole()
    {
        StringBuilder text = new("a,b\n");
        for (int i = 0; i < 100_000; i++) text.Append(i).Append(',').Append(i * 0.5).Append('\n');
        Matrix<double> read = Table(text.ToString()).Matrix<double>();

        Assert.Equal(100_000, read.Rows);
        Assert.Equal((99_999.0, 49_999.5), (read[99_999, 0], read[99_999, 1]));
    }

    private static CsvTable Table(string text) => CsvTable.Read(new StringReader(text));
}
