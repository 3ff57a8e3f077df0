namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Loops of few iterations. What ends a loop that does not count is a counter of its own.</content>
internal sealed partial class ProgramGenerator
{
    private Node Loop(int depth)
    {
        if (_around.Iterations > MostIterations)
            return Branch(depth);
        Variable? row = _hasArrays ? Find(static variable => variable.IsRow) : null;
        bool hasN = _scope.Exists(static variable => variable.Name == "n");
        string i = Name("i");
        switch (_random.Next(19))
        {
            case 0 or 1:
                return Counting($"for (int {i} = 0; {i} < {(hasN ? Pick("$1", "n") : "$1")}; {i}++)", i, 4, 4, depth, Pick(Constant(2), Constant(3), Constant(1)));
            case 2:
                return Counting($"for (int {i} = $1; {i} >= 0; {i}--)", i, 3, 3, depth, Pick(Constant(2), Constant(1)));
            case 3 when hasN:
                return Counting($"for (int {i} = n; {i} > 1; {i}--)", i, null, 3, depth);
            case 4:
                return Counting($"for (int {i} = 0; {i} <= 4; {i} += 2)", i, 4, 3, depth);
            case 5 when row is not null:
                return Counting($"for (int {i} = 1; {i} < {row.Name}.Length - 1; {i}++)", i, row.Last, 4, depth);
            case 6 when row is not null:
                return Counting($"for (int {i} = 0; {i} < {row.Name}.Length; {i}++)", i, row.Last, 4, depth);
            case 7 or 8 when row is not null:
                return ForEach(row, depth);
            case 16 when Find(static variable => variable.Kind == VariableKind.Elements) is { } elements:
                return ForEachElement(elements, depth);
            case 18 when OneIn(2) && Find(static variable => variable.Kind == VariableKind.List) is { } list:
                return ForEachItem(list, depth);
            case 18 when Find(IsQueried) is { Kind: VariableKind.Array } array:
                return ForEachFiltered(array, depth);
            case 17 when row is not null:
                return Advancing(row, depth);
            case 9:
                return Guarded($"int {i} = 0;\nwhile ({i} < 3 && $0)\n{{\n{i}++;\n$1\n}}", Boolean(1), Variable(i), "continue;", depth);
            case 10:
                return Guarded($"int {i} = 0;\nwhile (true)\n{{\nif ({i}++ >= 3 || $0)\nbreak;\n$1\n}}", Boolean(1), Variable(i), "continue;", depth);
            case 11:
                return Guarded($"int {i} = 0;\ndo\n{{\n{i}++;\n$1\n}}\nwhile ({i} < 3 && $0);", Boolean(1), Variable(i), "continue;", depth);
            case 12:
                return Guarded($"for (int {i} = 0, {i}e = 4; {i} < {i}e && ($0); {i}++, {i}e--)\n{{\n$1\n}}", Boolean(0), RandomPrograms.Variable.Index(i, 1), "continue;", depth);
            case 13:
                return Stepping($"for (real {i} = $0; {i} < 1.5_r; {i} += 0.75_r)\n$1", Real(1, 1), i, depth);
            case 14:
                return Stepping($"{{\nreal {i} = 2_r;\nwhile ({i} > 0.3_r)\n{{\n{i} *= 0.4_r + 0.1_r * Fn.Sin($0);\n$1\n}}\n}}", Real(1), i, depth);
            case 15:
                return Stepping($"{{\nreal {i} = 0.1_r * $0;\ndo\n{{\n{i} += 0.6_r;\n$1\n}}\nwhile ({i} <= 1.7_r);\n}}", Real(1), i, depth);
            default:
                return Counting($"for (int {i} = 0; {i} < 3; ++{i})", i, 2, 3, depth);
        }

        static Node Constant(int value) => new(Sort.Integer, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

        static Variable Variable(string name) => RandomPrograms.Variable.Index(name, null);
    }

    private Node Counting(string head, string index, int? largest, int iterations, int depth, Node? bound = null)
    {
        Node body = Body([RandomPrograms.Variable.Index(index, largest)], iterations, "continue;", depth);
        return bound is null ? new Node(Sort.Statement, head + "\n$0", body) : new Node(Sort.Statement, head + "\n$0", body, bound);
    }

    private Node Guarded(string text, Node condition, Variable index, string continues, int depth)
    {
        Node body = Body([index], 4, continues, depth);
        return new Node(Sort.Statement, "{\n" + text + "\n}", condition, body);
    }

    /// <summary>A loop over a real, which its body only reads.</summary>
    private Node Stepping(string text, Node value, string real, int depth) =>
        new(Sort.Statement, text, value, Body([RandomPrograms.Variable.Real(real) with { IsAssignable = false }], 4, "continue;", depth));

    private Node ForEach(Variable row, int depth)
    {
        if (OneIn(3) && Find(static variable => variable.Kind == VariableKind.Jagged) is { } jagged)
        {
            string name = Name("row");
            return new Node(Sort.Statement, $"foreach (real[] {name} in {jagged.Name})\n$0", Body([RandomPrograms.Variable.Array(name, jagged.Columns) with { IsLonger = true, IsPart = true }], jagged.Length, "continue;", depth));
        }
        string element = Name("e");
        return new Node(
            Sort.Statement,
            $"foreach (real {element} in {row.Name})\n$0",
            Body([RandomPrograms.Variable.Real(element) with { IsAssignable = false }], 4, "continue;", depth));
    }

    private Node Body(Variable[] variables, int iterations, string continues, int depth)
    {
        Surroundings around = _around;
        int before = _scope.Count;
        _around = around with { IsLoop = true, Continues = continues, Iterations = around.Iterations * iterations };
        _scope.AddRange(variables);
        Node body = Block(depth);
        _scope.RemoveRange(before, _scope.Count - before);
        _around = around;
        return body;
    }
}
