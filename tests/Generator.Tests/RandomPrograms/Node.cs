using System.Text;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>What can stand in the place of what.</summary>
internal enum Sort
{
    Real,
    Integer,
    Boolean,
    Structure,
    Object,
    Vector,
    Matrix,
    Statement,
    Member,
}

/// <summary>
/// A piece of C#: its text, with <c>$0</c>, <c>$1</c>… where its parts stand. In texts <c>real</c> is the type of reals, <c>Fn</c> the class of
/// their functions, and <c>_r</c> ends their literals, so that one program can be printed in double and in float.
/// </summary>
internal sealed record Node(Sort Sort, string Text, params Node[] Children)
{
    /// <summary>The text of a block: its children are any number of statements.</summary>
    public const string BlockText = "{\n*\n}";

    /// <summary>The text of members after one another.</summary>
    public const string MembersText = "*";

    public static Node Block(IEnumerable<Node> statements) => new(Sort.Statement, BlockText, [.. statements]);

    /// <summary>Whether children can be left out.</summary>
    public bool IsList => Text is BlockText or MembersText;

    public int Size => 1 + Children.Sum(static child => child.Size);

    public Node With(int index, Node child)
    {
        Node[] children = [.. Children];
        children[index] = child;
        return this with { Children = children };
    }

    public string Print(bool isFloat)
    {
        StringBuilder text = new();
        Write(text);
        string code = text.ToString()
            .Replace("real", isFloat ? "float" : "double", StringComparison.Ordinal)
            .Replace("Fn.", isFloat ? "MathF." : "Math.", StringComparison.Ordinal)
            .Replace("_r", isFloat ? "f" : "", StringComparison.Ordinal);
        return Indent(code);
    }

    private void Write(StringBuilder text)
    {
        for (int i = 0; i < Text.Length; i++)
        {
            if (IsList && Text[i] == '*')
                WriteList(text);
            else if (Text[i] == '$')
                Children[Text[++i] - '0'].Write(text);
            else
                text.Append(Text[i]);
        }
    }

    private void WriteList(StringBuilder text)
    {
        foreach (Node child in Children)
        {
            child.Write(text);
            text.Append('\n');
        }
    }

    private static string Indent(string code)
    {
        StringBuilder text = new();
        int depth = 0;
        foreach (string line in code.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            depth -= line.StartsWith('}') ? 1 : 0;
            text.Append(' ', 4 * depth).Append(line).Append('\n');
            depth += line.EndsWith('{') ? 1 : 0;
        }
        return text.ToString();
    }
}
