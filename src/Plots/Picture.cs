using System.Text;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots;

/// <summary>A finished picture. It refers to nothing outside itself; the same data gives the same bytes on every machine.</summary>
public sealed class Picture
{
    private readonly string _content;

    internal Picture(string title, double width, double height, SvgWriter content)
    {
        Title = title;
        Width = width;
        Height = height;
        _content = content.ToString();
    }

    /// <summary>What the picture shows.</summary>
    public string Title { get; }

    /// <summary>The width in pixels.</summary>
    public double Width { get; }

    /// <summary>The height in pixels.</summary>
    public double Height { get; }

    /// <summary>Several pictures side by side, row by row, in columns as wide as their widest picture.</summary>
    /// <param name="title">What they show together; not drawn, each has its own title.</param>
    /// <param name="columns">The number of pictures in a row.</param>
    /// <param name="pictures">The pictures.</param>
    /// <returns>One picture.</returns>
    public static Picture Grid(string title, int columns, params Picture[] pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (pictures.Length == 0) throw new ArgumentException("There are no pictures.", nameof(pictures));
        SvgWriter svg = new();
        double[] widths = [.. Enumerable.Range(0, Math.Min(columns, pictures.Length)).Select(column => pictures.Where((_, i) => i % columns == column).Max(picture => picture.Width))];
        double top = 0;
        foreach (Picture[] row in pictures.Chunk(columns))
        {
            double left = 0;
            foreach ((int column, Picture picture) in row.Index())
            {
                svg.Raw(picture.Element($"x=\"{SvgWriter.Number(left)}\" y=\"{SvgWriter.Number(top)}\""));
                left += widths[column];
            }
            top += row.Max(picture => picture.Height);
        }
        return new Picture(title, widths.Sum(), top, svg);
    }

    /// <summary>The picture as an SVG file.</summary>
    /// <returns>The text of the file.</returns>
    public string ToSvg() => Element("xmlns=\"http://www.w3.org/2000/svg\"");

    /// <summary>The picture as an HTML page that opens offline.</summary>
    /// <returns>The text of the file.</returns>
    public string ToHtml() => new Report(Title).Add(this).ToHtml();

    /// <summary>Saves the picture; a file that exists is overwritten.</summary>
    /// <param name="path">The path, with the extension <c>.svg</c> or <c>.html</c>.</param>
    /// <exception cref="ArgumentException">The path has another extension.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string text = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => ToSvg(),
            ".html" or ".htm" => ToHtml(),
            string other => throw new ArgumentException($"'{path}': a picture is saved as .svg or .html, not as '{other}'.", nameof(path)),
        };
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    internal string Element(string place)
    {
        string size = $"width=\"{SvgWriter.Number(Width)}\" height=\"{SvgWriter.Number(Height)}\" viewBox=\"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(Height)}\"";
        string title = SvgWriter.Escaped(Title);
        return $"<svg {place} {size} role=\"img\" aria-label=\"{title}\" font-family=\"'DejaVu Sans', Verdana, Arial, sans-serif\" fill=\"{Palette.Ink}\">\n" +
            $"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{_content}</svg>\n";
    }
}
