using System.Globalization;
using System.Text;

namespace SymbolicGrad;

/// <summary>A table in plain text: columns of text to the left, the last one, of counts, to the right, and their total below.</summary>
internal static class ParameterTable
{
    public static string Of(string[] header, IReadOnlyList<(string[] Cells, int Count)> rows)
    {
        string[][] lines = [header, .. rows.Select(static row => (string[])[.. row.Cells, Text(row.Count)])];
        string total = Text(rows.Sum(static row => row.Count));
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(column => lines.Max(line => line[column].Length))];
        widths[^1] = Math.Max(widths[^1], total.Length);

        int width = widths.Sum() + 2 * (widths.Length - 1);
        string rule = new('─', width);
        StringBuilder text = new();
        Append(lines[0]);
        text.AppendLine(rule);
        foreach (string[] line in lines.Skip(1)) Append(line);
        text.AppendLine(rule);
        return text.Append("Total").Append(total.PadLeft(width - "Total".Length)).ToString().ReplaceLineEndings("\n");

        void Append(string[] cells) =>
            text.AppendLine(string.Join("  ", cells.Select((cell, column) => column < cells.Length - 1 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }

    private static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
