namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Hands out local names that clash with nothing. A block has a scope of its own: blocks side by side may use the same names, but none that the
/// method around them uses, before or after.
/// </summary>
internal sealed class NameScope(IEnumerable<string> reserved, NameScope? outer = null)
{
    private readonly HashSet<string> _taken = new(reserved.Select(static name => name.TrimStart('@')), StringComparer.Ordinal);
    private readonly HashSet<string> _takenInside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public NameScope Inner() => new([], this);

    /// <summary>The wished name, with a number behind it where it is taken.</summary>
    public string Take(string wish)
    {
        string name = wish;
        if (!TryTake(name))
        {
            int number = _next.TryGetValue(wish, out int next) ? next : 2;
            while (!TryTake(name = wish + number.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                number++;
            _next[wish] = number + 1;
        }
        return s_keywords.Contains(name) ? "@" + name : name;
    }

    private bool TryTake(string name)
    {
        for (NameScope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._taken.Contains(name))
                return false;
        }
        if (_takenInside.Contains(name))
            return false;
        _taken.Add(name);
        for (NameScope? scope = Outer; scope is not null; scope = scope.Outer)
            scope._takenInside.Add(name);
        return true;
    }

    private NameScope? Outer { get; } = outer;

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while", "await", "from", "yield",
    };
}
