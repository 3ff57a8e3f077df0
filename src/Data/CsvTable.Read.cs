using System.Text;

namespace SymbolicGrad.Data;

public sealed partial class CsvTable
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How it is written; by default with commas, a header line, invariant numbers and UTF-8.</param>
    /// <returns>Its table.</returns>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="CsvException">The file is empty, two columns have one name, a row has more or fewer fields than the header, a quote is wrong,
    /// or the text is not in the encoding.</exception>
    public static CsvTable Read(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path, (options ?? CsvOptions.Default).Encoding, detectEncodingFromByteOrderMarks: true);
        return Read(reader, path, options);
    }

    /// <summary>Reads from a reader, up to its end.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="source">What error messages call it.</param>
    /// <param name="options">How it is written; by default with commas, a header line and invariant numbers.</param>
    /// <returns>Its table.</returns>
    /// <exception cref="CsvException">As for a file.</exception>
    public static CsvTable Read(TextReader reader, string source = "CSV", CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(source);
        options ??= CsvOptions.Default;
        try
        {
            return Read(reader, source, options, options.HasHeader);
        }
        catch (DecoderFallbackException exception)
        {
            throw new CsvException($"there are bytes that are not text of its encoding; {nameof(CsvOptions)}.{nameof(CsvOptions.Encoding)} names another one", source, inner: exception);
        }
    }

    private static CsvTable Read(TextReader reader, string source, CsvOptions options, bool hasHeader)
    {
        using var records = new RecordReader(reader, source, options);
        if (!records.Read()) throw new CsvException(hasHeader ? "the file is empty; a line with the names of the columns was expected" : "the file is empty", source);
        string[] first = records.Fields;
        string[] names = hasHeader ? first : [.. first.Select((_, i) => $"{i + 1}")];
        var cells = new Cells(names.Length);
        if (!hasHeader) cells.Add(first, records.Line);
        while (records.Read())
        {
            string[] fields = records.Fields;
            if (fields.Length != names.Length) throw records.Ragged(fields.Length, names.Length);
            cells.Add(fields, records.Line);
        }
        return new CsvTable(source, options, names, cells);
    }
}
