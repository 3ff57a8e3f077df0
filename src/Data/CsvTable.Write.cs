using System.Numerics;
using CsvHelper;
using CsvHelper.Configuration;

namespace SymbolicGrad.Data;

public sealed partial class CsvTable
{
    /// <summary>A table of numbers, to be written. Every number is written with as many digits as it takes to read the same number back.</summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="columnNames">The names of the columns.</param>
    /// <param name="numbers">A matrix with a column for each name.</param>
    /// <param name="options">How numbers and the file are written; by default with commas, a header line, invariant numbers and UTF-8.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer names than columns.</exception>
    public static CsvTable Of<T>(IReadOnlyList<string> columnNames, Matrix<T> numbers, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        if (columnNames.Count != numbers.Columns)
            throw new ArgumentException($"There are {columnNames.Count} names for {numbers.Columns} columns.", nameof(columnNames));
        options ??= CsvOptions.Default;
        var cells = new Cells(numbers.Columns);
        for (int row = 0; row < numbers.Rows; row++)
            cells.Add(numbers.Row(row).ToArray().Select(number => number.ToString(null, options.Culture)), row + 2);
        return new CsvTable("table", options, [.. columnNames], cells);
    }

    /// <summary>This table with one more column, the last.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="texts">One text a row.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer texts than rows.</exception>
    /// <exception cref="CsvException">There is such a column already.</exception>
    public CsvTable With(string column, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count != RowCount) throw new ArgumentException($"There are {texts.Count} texts for {RowCount} rows.", nameof(texts));
        var cells = new Cells(_names.Length + 1);
        for (int row = 0; row < RowCount; row++) cells.Add(Fields(row).Append(texts[row]), _cells.Line(row));
        return new CsvTable(_source, _options, [.. _names, column], cells);
    }

    /// <summary>Writes a file; one that exists is overwritten. Fields with delimiters, quotes or line breaks are quoted.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var writer = new StreamWriter(path, append: false, _options.Encoding);
        Write(writer);
    }

    /// <summary>Writes to a writer.</summary>
    /// <param name="writer">The destination, which stays open.</param>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var configuration = new CsvConfiguration(_options.Culture) { Delimiter = _options.Delimiter, NewLine = "\n" };
        using var csv = new CsvWriter(writer, configuration, leaveOpen: true);
        if (_options.HasHeader) WriteRecord(csv, _names);
        for (int row = 0; row < RowCount; row++) WriteRecord(csv, Fields(row));
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (string field in fields) csv.WriteField(field);
        csv.NextRecord();
    }

    private IEnumerable<string> Fields(int row) => Enumerable.Range(0, _names.Length).Select(column => _cells[row, column].ToString());
}
