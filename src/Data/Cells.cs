namespace SymbolicGrad.Data;

/// <summary>The fields of a table, all in one buffer: a large file is not a million strings.</summary>
internal sealed class Cells(int columns)
{
    private readonly List<int> _ends = [];
    private readonly List<int> _lines = [];
    private char[] _text = new char[256];
    private int _length;

    public int Rows => _lines.Count;

    public ReadOnlySpan<char> this[int row, int column]
    {
        get
        {
            int index = row * columns + column;
            int start = index == 0 ? 0 : _ends[index - 1];
            return _text.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>The line of the file in which a row starts, from 1.</summary>
    public int Line(int row) => _lines[row];

    /// <summary>Adds a row of as many fields as there are columns.</summary>
    public void Add(IEnumerable<string> row, int line)
    {
        foreach (string field in row)
        {
            int end = checked(_length + field.Length);
            if (end > _text.Length)
                Array.Resize(ref _text, (int)Math.Min(Math.Max(end, 2L * _text.Length), Array.MaxLength));
            field.CopyTo(_text.AsSpan(_length));
            _length = end;
            _ends.Add(end);
        }
        _lines.Add(line);
    }
}
