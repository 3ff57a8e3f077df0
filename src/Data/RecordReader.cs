using CsvHelper;
using CsvHelper.Configuration;

namespace SymbolicGrad.Data;

/// <summary>The records of a CSV text, with the line in which each starts.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly string _source;
    private readonly CsvParser _parser;

    public RecordReader(TextReader reader, string source, CsvOptions options)
    {
        _source = source;
        var configuration = new CsvConfiguration(options.Culture)
        {
            Delimiter = options.Delimiter,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => throw BadQuote(bad.Field),
        };
        _parser = new CsvParser(WithoutMark(reader), configuration, leaveOpen: true);
    }

    /// <summary>The line in which the record starts, from 1.</summary>
    public int Line { get; private set; }

    public string[] Fields => _parser.Record ?? [];

    public bool Read()
    {
        int next = _parser.RawRow + 1;
        bool found = _parser.Read();
        Line = found ? Math.Max(next, _parser.RawRow - LineBreaks(_parser.RawRecord)) : next;
        return found;
    }

    public CsvException Ragged(int found, int expected)
    {
        string record = _parser.RawRecord.TrimEnd('\r', '\n');
        string shown = record.Length <= 80 ? record : record[..77] + "…";
        return new CsvException($"there are {found} fields instead of {expected}: {shown}", _source, Line, text: record);
    }

    public void Dispose() => _parser.Dispose();

    private CsvException BadQuote(string field) =>
        new($"a quote is wrong in {field.TrimEnd('\r', '\n')}; a field with a quote is written \"like \"\"this\"\" one\"", _source, Line, text: field);

    // Within the record; the one that ends it does not count, unless it is within a quote that never ends.
    private static int LineBreaks(string record) =>
        (record.AsSpan().Count('"') % 2 == 0 ? record.AsSpan().TrimEnd("\r\n") : record).Count('\n');

    // A reader over text that was decoded before may still have the byte order mark.
    private static TextReader WithoutMark(TextReader reader)
    {
        if (reader.Peek() == '\uFEFF') reader.Read();
        return reader;
    }
}
