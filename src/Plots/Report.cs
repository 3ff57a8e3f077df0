using System.Text;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots;

/// <summary>A page with texts, tables and pictures: one HTML file that refers to nothing outside itself and opens offline.</summary>
/// <param name="title">The title of the page.</param>
public sealed class Report(string title)
{
    private const string Style =
        """
        :root { color-scheme: light; }
        body { font: 16px/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif; color: #222222; background: #ffffff; max-width: 1100px; margin: 2rem auto; padding: 0 1rem; }
        svg { max-width: 100%; height: auto; }
        figure { margin: 1rem 0; }
        pre { background: #f6f6f6; padding: 0.8rem 1rem; overflow-x: auto; font-size: 14px; line-height: 1.4; }
        table { border-collapse: collapse; margin: 1rem 0; }
        th, td { border-bottom: 1px solid #dddddd; padding: 0.25rem 0.9rem; text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        """;

    private readonly StringBuilder _body = new();

    /// <summary>Adds a heading.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>This report.</returns>
    public Report Heading(string text) => Append($"<h2>{Escaped(text)}</h2>\n");

    /// <summary>Adds a paragraph for each line of a text.</summary>
    /// <param name="text">Plain text; nothing in it is markup.</param>
    /// <returns>This report.</returns>
    public Report Text(string text) =>
        Append(string.Concat(Escaped(text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{line.Trim()}</p>\n")));

    /// <summary>Adds a text whose lines and spaces stay as they are, such as a classification report.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>This report.</returns>
    public Report Lines(string text) => Append($"<pre>{Escaped(text).TrimEnd()}</pre>\n");

    /// <summary>Adds a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>This report.</returns>
    public Report Add(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Append($"<figure>\n{picture.Element("")}</figure>\n");
    }

    /// <summary>Adds a table.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows, each with as many cells as there are columns.</param>
    /// <returns>This report.</returns>
    /// <exception cref="ArgumentException">A row has more or fewer cells.</exception>
    public Report Table(IReadOnlyList<string> header, params IReadOnlyList<string>[] rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Count != header.Count)
                throw new ArgumentException($"Row {i} of the table has {rows[i].Count} cells; the header has {header.Count}.", nameof(rows));
        }
        return Append($"<table>\n{Row("th", header)}{string.Concat(rows.Select(row => Row("td", row)))}</table>\n");
    }

    /// <summary>The page.</summary>
    /// <returns>The text of the file.</returns>
    public string ToHtml() =>
        $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
        $"<title>{Escaped(title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<h1>{Escaped(title)}</h1>\n{_body}</body>\n</html>\n";

    /// <summary>Saves the page; a file that exists is overwritten.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => File.WriteAllText(path, ToHtml(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string Row(string cell, IReadOnlyList<string> texts) =>
        $"<tr>{string.Concat(texts.Select(text => $"<{cell}>{Escaped(text)}</{cell}>"))}</tr>\n";

    // Unlike in an attribute, line breaks mean something here.
    private static string Escaped(string text) => string.Join("\n", text.ReplaceLineEndings("\n").Split('\n').Select(SvgWriter.Escaped));

    private Report Append(string html)
    {
        _body.Append(html);
        return this;
    }
}
