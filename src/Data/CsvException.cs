namespace SymbolicGrad.Data;

/// <summary>A CSV file that cannot be read as asked. The message has the file, the line, the column and the text.</summary>
public sealed class CsvException : FormatException
{
    internal CsvException(string problem, string source, int? line = null, string? column = null, string? text = null, Exception? inner = null)
        : base(Place(source, line, column) + ": " + problem, inner)
    {
        File = source;
        Line = line;
        Column = column;
        Text = text;
    }

    /// <summary>The path or the given name of the source.</summary>
    public string File { get; }

    /// <summary>The line, from 1, in which the record starts, if the error is in a line.</summary>
    public int? Line { get; }

    /// <summary>The name of the column, if the error is in a column.</summary>
    public string? Column { get; }

    /// <summary>The text that was found, if the error is in a field or a line.</summary>
    public string? Text { get; }

    private static string Place(string source, int? line, string? column) =>
        source + (line is null ? "" : $", line {line}") + (column is null ? "" : $", column '{column}'");
}
