using System.Globalization;
using System.Numerics;

namespace SymbolicGrad.Data;

public sealed partial class CsvTable
{
    private const NumberStyles Style = NumberStyles.Float;

    /// <summary>A column of numbers.</summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="column">The name of the column.</param>
    /// <returns>One element a row.</returns>
    /// <exception cref="CsvException">There is no such column, or a field of it is not a finite number.</exception>
    public Vector<T> Vector<T>(string column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int index = IndexOf(column);
        var result = new Vector<T>(RowCount);
        for (int row = 0; row < RowCount; row++) result[row] = Number<T>(row, index);
        return result;
    }

    /// <summary>Columns of numbers side by side, in the order in which they are named.</summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="columns">The names of the columns; none stands for all columns.</param>
    /// <returns>A matrix with a row for each row of the table.</returns>
    /// <exception cref="CsvException">A column does not exist, or a field is not a finite number.</exception>
    public Matrix<T> Matrix<T>(params string[] columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Numbers<T>(columns.Length == 0 ? [.. Enumerable.Range(0, _names.Length)] : Array.ConvertAll(columns, IndexOf));
    }

    /// <summary>All columns of numbers but the named ones: the inputs, where the named ones are the targets.</summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="columns">The names of the columns to leave out.</param>
    /// <returns>A matrix with a row for each row of the table, its columns in the order of the table.</returns>
    /// <exception cref="CsvException">A column does not exist, or a field is not a finite number.</exception>
    public Matrix<T> MatrixWithout<T>(params string[] columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(columns);
        HashSet<int> left = [.. columns.Select(IndexOf)];
        return Numbers<T>([.. Enumerable.Range(0, _names.Length).Where(index => !left.Contains(index))]);
    }

    private Matrix<T> Numbers<T>(int[] columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(RowCount, columns.Length);
        for (int row = 0; row < RowCount; row++)
            for (int i = 0; i < columns.Length; i++)
                result[row, i] = Number<T>(row, columns[i]);
        return result;
    }

    private T Number<T>(int row, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<char> text = _cells[row, column];
        if (_options.EmptyNumber is { } empty && text.IsWhiteSpace()) return T.CreateSaturating(empty);
        if (T.TryParse(text, Style, _options.Culture, out T value) && T.IsFinite(value)) return value;
        throw NotANumber<T>(text.ToString(), row, column);
    }

    private CsvException NotANumber<T>(string text, int row, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string problem =
            string.IsNullOrWhiteSpace(text) ? $"the field is empty, a number was expected; {nameof(CsvOptions)}.{nameof(CsvOptions.EmptyNumber)} gives empty fields a value"
            : T.TryParse(text, Style, _options.Culture, out _) ? $"'{text}' is not a finite number{(typeof(T) == typeof(float) ? " of single precision" : "")}"
            : $"'{text}' is not a number; numbers are written like {(-1234.5).ToString(_options.Culture)} here, another {nameof(CsvOptions)}.{nameof(CsvOptions.Culture)} can be given";
        return new CsvException(problem, _source, _cells.Line(row), _names[column], text);
    }
}
