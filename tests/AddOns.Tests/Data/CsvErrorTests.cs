using System.Text;
using SymbolicGrad.Data;

namespace SymbolicGrad.AddOns.Tests.Data;

public class CsvErrorTests
{
    [Fact]
    public void MissingColumn_ListsTheColumnsOrTheLikelyOne()
    {
        Assert.Equal("data.csv, column 'z': there is no column 'z'; the columns are 'x', 'Y'", Error("x,Y\n1,2\n", table => table.Vector<double>("z")).Message);
        Assert.EndsWith("did you mean 'Y'?", Error("x,Y\n1,2\n", table => table.Matrix<double>("x", "y")).Message);
    }

    [Fact]
    public void NotANumber_NamesFileLineColumnAndText()
    {
        CsvException error = Error("name,x\n\"two\nlines\",1\nb,1.2.3\n", table => table.Vector<double>("x"));

        Assert.StartsWith("data.csv, line 4, column 'x': '1.2.3' is not a number; numbers are written like -1234.5 here", error.Message);
        Assert.Equal(("data.csv", 4, "x", "1.2.3"), (error.File, error.Line, error.Column, error.Text));
    }

    [Theory]
    [InlineData("", "the field is empty")]
    [InlineData("NaN", "'NaN' is not a finite number")]
    [InlineData("1e999", "'1e999' is not a finite number")]
    [InlineData("\"1,234\"", "'1,234' is not a number")]
    [InlineData("0x10", "'0x10' is not a number")]
    public void NumbersThatWouldGoWrongLater_AreRefused(string field, string problem) =>
        Assert.StartsWith($"data.csv, line 2, column 'x': {problem}", Error($"x,y\n{field},1\n", table => table.Matrix<double>("x")).Message);

    [Fact]
    public void NumberBeyondFloat_IsRefusedAsFloatOnly()
    {
        Assert.Equal(1e300, Table("x\n1e300\n").Vector<double>("x")[0]);
        Assert.EndsWith("'1e300' is not a finite number of single precision", Error("x\n1e300\n", table => table.Vector<float>("x")).Message);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "data.csv, line 3: there are 1 fields instead of 2: 3")]
    [InlineData("a,b\n\n1,2,3\n", "data.csv, line 3: there are 3 fields instead of 2: 1,2,3")]
    [InlineData("", "data.csv: the file is empty; a line with the names of the columns was expected")]
    [InlineData("\n\n", "data.csv: the file is empty; a line with the names of the columns was expected")]
    [InlineData("a,b,a\n", "data.csv, column 'a': the columns 1 and 3 are both named 'a'; every column needs a name of its own")]
    public void WrongFiles_AreRefusedAtTheirLine(string text, string message) =>
        Assert.Equal(message, Assert.Throws<CsvException>(() => Table(text)).Message);

    [Theory]
    [InlineData("a,b\n1,2\nx\"y,2\n", 3)]
    [InlineData("a,b\n1,2\n\"open,2\n3,4\n", 3)]
    public void WrongQuotes_AreRefused(string text, int line) =>
        Assert.Equal(line, Assert.Throws<CsvException>(() => Table(text)).Line);

    [Fact]
    public void BytesThatAreNoText_AreRefused()
    {
        using StreamReader latin = new(new MemoryStream([.. "a\n"u8, 0xE9, (byte)'\n']), CsvOptions.Default.Encoding);
        Assert.Contains("bytes that are not text", Assert.Throws<CsvException>(() => CsvTable.Read(latin)).Message);
    }

    [Fact]
    public void MissingFile_IsAnIoError() => Assert.Throws<FileNotFoundException>(() => CsvTable.Read("no such file.csv"));

    [Fact]
    public void WrongCounts_AreRefusedOnWriting()
    {
        Assert.Throws<ArgumentException>(() => CsvTable.Of(["a"], new Matrix<double>(1, 2)));
        Assert.Throws<ArgumentException>(() => Table("a\n1\n").With("b", []));
        Assert.Throws<CsvException>(() => Table("a\n1\n").With("a", ["2"]));
    }

    private static CsvException Error(string text, Action<CsvTable> use) => Assert.Throws<CsvException>(() => use(Table(text)));

    private static CsvTable Table(string text) => CsvTable.Read(new StringReader(text), "data.csv");
}
