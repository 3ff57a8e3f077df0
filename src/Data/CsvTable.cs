namespace SymbolicGrad.Data;

/// <summary>
/// The columns of a CSV file by name. A table holds text; <see cref="Vector{T}(string)"/> and <see cref="Matrix{T}(string[])"/> read it as
/// numbers, <see cref="Labels(string)"/> as classes.
/// </summary>
public sealed partial class CsvTable
{
    private readonly string _source;
    private readonly CsvOptions _options;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Cells _cells;

    internal CsvTable(string source, CsvOptions options, string[] names, Cells cells)
    {
        _source = source;
        _options = options;
        _names = names;
        _cells = cells;
        for (int i = 0; i < names.Length; i++)
        {
            if (!_columns.TryAdd(names[i], i))
                throw new CsvException($"the columns {_columns[names[i]] + 1} and {i + 1} are both named '{names[i]}'; every column needs a name of its own", source, column: names[i]);
        }
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> ColumnNames => _names;

    /// <summary>The number of rows, the header not counted.</summary>
    public int RowCount => _cells.Rows;

    /// <summary>The text of a column, unquoted.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>One text a row.</returns>
    /// <exception cref="CsvException">There is no such column.</exception>
    public IReadOnlyList<string> Text(string column)
    {
        int index = IndexOf(column);
        return [.. Enumerable.Range(0, RowCount).Select(row => _cells[row, index].ToString())];
    }

    private int IndexOf(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (_columns.TryGetValue(column, out int index)) return index;
        string? likely = _names.FirstOrDefault(name => name.Trim().Equals(column.Trim(), StringComparison.OrdinalIgnoreCase));
        string hint = likely is not null ? $"did you mean '{likely}'?" : $"the columns are {Listed(_names)}";
        throw new CsvException($"there is no column '{column}'; {hint}", _source, column: column);
    }

    private static string Listed(IReadOnlyList<string> names)
    {
        const int most = 20;
        string listed = string.Join(", ", names.Take(most).Select(name => $"'{name}'"));
        return names.Count <= most ? listed : $"{listed} and {names.Count - most} more";
    }
}
