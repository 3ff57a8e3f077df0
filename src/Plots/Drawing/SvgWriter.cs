using System.Globalization;
using System.Text;

namespace SymbolicGrad.Plots.Drawing;

/// <summary>Writes SVG elements. Coordinates are rounded to a hundredth of a pixel, so that the text is the same on every machine.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = [];

    /// <summary>A coordinate as text.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text between tags or quotes.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append(' '), // XML has no other control characters
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }

    /// <summary>An element without content.</summary>
    public void Leaf(string name, string attributes) => _text.Append('<').Append(name).Append(' ').Append(attributes).Append("/>\n");

    /// <summary>An element whose only content is a text that is shown when the pointer rests on it.</summary>
    public void Leaf(string name, string attributes, string tip) =>
        _text.Append('<').Append(name).Append(' ').Append(attributes).Append("><title>").Append(Escaped(tip)).Append("</title></").Append(name).Append(">\n");

    public void Open(string name, string attributes)
    {
        _text.Append('<').Append(name).Append(' ').Append(attributes).Append(">\n");
        _open.Push(name);
    }

    public void Close() => _text.Append("</").Append(_open.Pop()).Append(">\n");

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        Leaf("line", $"x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" {style}");

    public void Rectangle(double x, double y, double width, double height, string style) =>
        Leaf("rect", $"x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" {style}");

    /// <summary>A text whose middle height is at y; the anchor is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Text(double x, double y, string text, double size = 12, string anchor = "start", string style = "", double rotation = 0)
    {
        // Not every viewer knows dominant-baseline: the baseline is a third of the size lower.
        string turn = rotation == 0 ? "" : $" transform=\"rotate({Number(rotation)} {Number(x)} {Number(y)})\"";
        string position = $"x=\"{Number(x)}\" y=\"{Number(y + size * 0.35)}\" font-size=\"{Number(size)}\" text-anchor=\"{anchor}\"{turn}";
        _text.Append("<text ").Append(position).Append(style.Length == 0 ? "" : " " + style).Append('>').Append(Escaped(text)).Append("</text>\n");
    }

    /// <summary>Elements that were written elsewhere.</summary>
    public void Raw(string elements) => _text.Append(elements);

    public override string ToString() => _text.ToString();
}
