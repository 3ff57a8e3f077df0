namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Integers, which stay small, indices, which stay in their range, and conditions.</content>
internal sealed partial class ProgramGenerator
{
    private Node Integer(int depth)
    {
        if (depth <= 0 || OneIn(2))
            return IntegerLeaf();
        return _random.Next(5) switch
        {
            0 => new Node(Sort.Integer, "($0 + $1)", Integer(depth - 1), Integer(depth - 1)),
            1 => new Node(Sort.Integer, "($0 - $1)", Integer(depth - 1), Integer(depth - 1)),
            2 => new Node(Sort.Integer, "($0 * $1 % 5)", Integer(depth - 1), Integer(depth - 1)),
            3 when Counter() is { } counter => new Node(Sort.Integer, Pick($"{counter.Name}++", $"++{counter.Name}", $"({counter.Name} = ($0 + 1) % 4)"), Integer(depth - 1)),
            _ => new Node(Sort.Integer, "($0 ? $1 : $2)", Boolean(0), Integer(depth - 1), Integer(depth - 1)),
        };
    }

    private Node IntegerLeaf()
    {
        if (OneIn(8) && Find(static variable => variable.IsRow) is { } row)
            return new Node(Sort.Integer, row.Name + ".Length");
        return !OneIn(3) && Find(static variable => variable.Kind == VariableKind.Integer) is { } integer
            ? new Node(Sort.Integer, integer.Name)
            : new Node(Sort.Integer, Pick("0", "1", "2", "3"));
    }

    private Variable? Counter() => Find(static variable => variable is { Kind: VariableKind.Integer, IsAssignable: true });

    /// <summary>An integer from 0 to below a length.</summary>
    private Node Index(int length, int depth = 0)
    {
        if (depth > 0 && OneIn(4) && Counter() is { } counter)
            return new Node(Sort.Integer, $"({Pick($"{counter.Name}++", $"--{counter.Name}", $"({counter.Name} += 2)")} & 7) % {length}");
        if (_random.Next(3) > 0 && Find(variable => variable.Largest < length) is { } index)
            return new Node(Sort.Integer, index.Name);
        return OneIn(3)
            ? new Node(Sort.Integer, $"($0 & 7) % {length}", Integer(depth > 0 ? 1 : 0))
            : new Node(Sort.Integer, _random.Next(length).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Node Boolean(int depth)
    {
        if (depth <= 0 && OneIn(3) && Find(static variable => variable.Kind == VariableKind.Boolean) is { } variable)
            return new Node(Sort.Boolean, variable.Name);
        return _random.Next(depth > 0 ? 11 : 6) switch
        {
            < 4 => new Node(Sort.Boolean, $"$0 {Pick("<", "<=", ">", ">=")} $1", Real(depth), Real(0)),
            4 => new Node(Sort.Boolean, $"$0 {Pick("<", ">=", "==", "!=")} $1", Integer(1), Integer(0)),
            5 => new Node(Sort.Boolean, Pick("$0 is 1 or 3", "$0 % 2 == 0"), Integer(0)),
            6 => new Node(Sort.Boolean, "!($0)", Boolean(depth - 1)),
            7 => new Node(Sort.Boolean, $"({Pick("($0) ^ ($1)", "($0) & ($1)", "($0) | ($1)")})", Boolean(depth - 1), Boolean(depth - 1)),
            8 => new Node(Sort.Boolean, "($0 is > -0.75_r and < 1_r or 2_r)", Real(depth - 1)),
            9 => new Node(Sort.Boolean, "($0 && $1)", Boolean(depth - 1), Boolean(depth - 1)),
            _ => new Node(Sort.Boolean, "($0 || $1)", Boolean(depth - 1), Boolean(depth - 1)),
        };
    }
}
