using System.Text;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes indented source with "\n" line ends.</summary>
internal sealed class SourceWriter
{
    private const int LineLimit = 120;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _separate;

    /// <summary>Writes a line; an empty one has no indentation.</summary>
    public SourceWriter Line(string line = "")
    {
        if (_separate && line != "}")
            _text.Append('\n');
        _separate = false;
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Leaves an empty line before what follows, unless the block ends there.</summary>
    public void Separate() => _separate = _text.Length > 0 && !_text.ToString(Math.Max(0, _text.Length - 2), Math.Min(2, _text.Length)).EndsWith("{\n", StringComparison.Ordinal);

    /// <summary>Opens a block; disposing what is returned closes it.</summary>
    public Scope Block(string header = "")
    {
        if (header.Length > 0)
            Line(header);
        Line("{");
        _depth++;
        return new Scope(this);
    }

    /// <summary>Opens the body of a method; where it wraps integers around as the user's does, whatever the project says, it says so.</summary>
    public Scope Body(string header, bool isUnchecked)
    {
        Scope body = Block(header);
        if (!isUnchecked)
            return body;
        Block("unchecked");
        return new Scope(this, blocks: 2);
    }

    /// <summary>Writes one line that belongs to the line before.</summary>
    public void Indented(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    /// <summary>Writes a call as a statement, with its arguments in lines of their own where it is long.</summary>
    public void Call(string method, params string[] arguments)
    {
        string line = $"{method}({string.Join(", ", arguments)});";
        if (line.Length <= LineLimit)
        {
            Line(line);
            return;
        }
        Line($"{method}(");
        for (int i = 0; i < arguments.Length; i++)
            Indented(arguments[i] + (i < arguments.Length - 1 ? "," : ");"));
    }

    public Scope Indent()
    {
        _depth++;
        return new Scope(this, "");
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Scope(SourceWriter writer, string end = "}", int blocks = 1) : IDisposable
    {
        public void Dispose()
        {
            for (int i = 0; i < blocks; i++)
            {
                writer._depth--;
                if (end.Length == 0)
                    continue;
                writer._separate = false;
                writer.Line(end);
            }
        }
    }
}
