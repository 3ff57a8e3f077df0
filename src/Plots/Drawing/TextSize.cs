namespace SymbolicGrad.Plots.Drawing;

/// <summary>
/// How wide a text is, at most: no font is asked, as the picture is shown on other machines than this one. The widths are those of DejaVu Sans, which is
/// wider than the other common fonts.
/// </summary>
internal static class TextSize
{
    public static double Width(string text, double size = 12)
    {
        double width = 0;
        foreach (char c in text) width += Width(c);
        return width * size;
    }

    /// <summary>The text, or its start and an ellipsis where it is too wide.</summary>
    public static string Fitted(string text, double width, double size = 12)
    {
        if (Width(text, size) <= width) return text;
        int length = text.Length;
        while (length > 1 && Width(text[..length] + "…", size) > width) length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>The text in lines no wider than the width, where spaces allow.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, double size)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word, size) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    private static double Width(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.28,
        ' ' or '.' or ',' or ':' or ';' or 'f' or 't' or 'I' or '-' or '(' or ')' => 0.4,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1,
        >= 'A' and <= 'Z' or '=' or '+' or '<' or '>' or '−' or '×' => 0.8,
        >= '\u2E80' => 1,
        _ => 0.64,
    };
}
