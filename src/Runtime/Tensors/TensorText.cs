using System.Globalization;
using System.Numerics;
using System.Text;

namespace SymbolicGrad;

/// <summary>Tensors as text, the same in every culture; long rows and columns are cut in the middle.</summary>
internal static class TensorText
{
    private const int LongestShown = 20;
    private const int ShownAtEachEnd = 3;
    private const string Ellipsis = "…";

    /// <summary>Such as <c>[1, 2.5, -3]</c>.</summary>
    public static string Of<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        $"[{string.Join(", ", Shown(vector.Length).Select(i => i < 0 ? Ellipsis : Entry(vector[i])))}]";

    /// <summary>One row a line, the columns aligned to the right.</summary>
    public static string Of<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int[] rows = Shown(matrix.Rows), columns = Shown(matrix.Columns);
        string[][] cells = [.. rows.Select(i => Row(matrix, i, columns))];
        int[] widths = [.. columns.Select((_, j) => cells.Max(row => row[j].Length))];

        var text = new StringBuilder("[");
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0) text.Append(",\n ");
            text.Append('[').AppendJoin(", ", cells[i].Select((cell, j) => cell.PadLeft(widths[j]))).Append(']');
        }
        return text.Append(']').ToString();
    }

    private static string[] Row<T>(Matrix<T> matrix, int row, int[] columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. columns.Select(column => row < 0 || column < 0 ? Ellipsis : Entry(matrix[row, column]))];

    private static string Entry<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The indices to show, −1 for the gap.</summary>
    private static int[] Shown(int count) =>
        count <= LongestShown
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, ShownAtEachEnd), -1, .. Enumerable.Range(count - ShownAtEachEnd, ShownAtEachEnd)];
}
