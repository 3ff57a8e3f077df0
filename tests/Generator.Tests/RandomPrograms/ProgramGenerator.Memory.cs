namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Arrays of the method's own, slices, and references.</content>
internal sealed partial class ProgramGenerator
{
    private Node MemoryDeclaration(int depth)
    {
        string name = Name("m");
        Variable? row = Find(static variable => variable.IsRow && variable.Length > 1);
        switch (_random.Next(11))
        {
            case 0:
                return Add(RandomPrograms.Variable.Array(name, 3), $"real[] {name} = new real[3];");
            case 1 when _scope.Exists(static variable => variable.Name == "n"):
                return Add(RandomPrograms.Variable.Array(name, 3) with { IsLonger = true }, $"real[] {name} = new real[$0 % 2 + 3];", new Node(Sort.Integer, "n"));
            case 2:
                return Add(RandomPrograms.Variable.Array(name, 3), $"real[] {name} = {{ $0, $1, $2 }};", Real(1), Real(1), Real(1));
            case 3:
                return Add(RandomPrograms.Variable.Grid(name, 2, 2), $"real[,] {name} = {Pick("new real[2, 2]", "{ { $0, $1 }, { $2, 0.5_r } }")};", Real(1), Real(1), Real(1));
            case 4 when _around.Iterations == 1:
                return Add(RandomPrograms.Variable.Span(name, 3) with { IsLonger = true }, $"Span<real> {name} = {Pick("stackalloc real[3]", "stackalloc real[] { $0, $1, 0.5_r }", "stackalloc[] { $0, 0.5_r, $1 }", "new real[4]")};", Real(1), Real(1));
            case 5 or 6 when row is not null:
                string slice = row.Kind == VariableKind.Array
                    ? Pick($"AsSpan(1)", $"AsSpan(0, {row.Length - 1})", $"AsSpan(1, {row.Length - 1})")
                    : Pick("Slice(1)", $"Slice(0, {row.Length - 1})", $"Slice(1, {row.Length - 1})");
                return Add(RandomPrograms.Variable.Span(name, row.Length - 1) with { IsLonger = row.IsLonger }, $"Span<real> {name} = {row.Name}.{slice};");
            case 7 when Find(static variable => variable.Kind == VariableKind.Span && variable.Length > 1) is { } span:
                return Add(RandomPrograms.Variable.Span(name, span.Length - 1) with { IsLonger = span.IsLonger }, $"Span<real> {name} = {span.Name}[{Pick("1..", "..^1")}];");
            case 8 when Find(static variable => variable.Kind == VariableKind.Jagged) is { } jagged:
                return Add(RandomPrograms.Variable.Array(name, jagged.Columns) with { IsLonger = true, IsPart = true }, $"real[] {name} = {jagged.Name}[$0];", Index(jagged.Length));
            case 9 when Find(static variable => variable.Kind == VariableKind.Array) is { } array:
                return Add(array with { Name = name }, $"real[] {name} = {array.Name};");
            case 10 when Find(static variable => variable is { Kind: VariableKind.Array, Length: > 1 }) is { } array:
                return Add(RandomPrograms.Variable.Array(name, array.Length - 1) with { IsLonger = array.IsLonger }, $"real[] {name} = {array.Name}.AsSpan({Pick("1", $"0, {array.Length - 1}")}).ToArray();");
            default:
                return Assignment();
        }
    }

    private Node Add(Variable variable, string text, params Node[] children)
    {
        _scope.Add(variable);
        return new Node(Sort.Statement, text, children);
    }

    private Node MemoryOperation()
    {
        Variable? row = Find(static variable => variable.IsRow);
        if (row is null)
            return Assignment();
        switch (_random.Next(5))
        {
            case 0:
                return new Node(Sort.Statement, $"{(row.Kind == VariableKind.Array ? row.Name + ".AsSpan()" : row.Name)}.Fill($0);", Real(1));
            case 1:
                return new Node(Sort.Statement, $"{(row.Kind == VariableKind.Array ? row.Name + ".AsSpan(1)" : row.Name)}.Clear();");
            case 2 when Find(static variable => variable.Kind == VariableKind.Grid) is { } grid:
                string r = Name("i"), c = Name("i"), size = Pick("GetLength(1)", "GetLength(1) - 1");
                return new Node(Sort.Statement, $"for (int {r} = 0; {r} < {grid.Name}.GetLength(0); {r}++)\nfor (int {c} = 0; {c} < {grid.Name}.{size}; {c}++)\n{grid.Name}[{r}, {c}] {Pick("= $0", "*= 0.5_r")};", Real(1));
            case 3:
                string copy = Name("m");
                return Add(RandomPrograms.Variable.Array(copy, row.Length) with { IsLonger = row.IsLonger }, $"real[] {copy} = {row.Name}.{(row.Kind == VariableKind.Array ? "AsSpan()." : "")}ToArray();");
            default:
                return new Node(Sort.Statement, $"{row.Name}[$0] {Pick("=", "+=")} {row.Name}[$1] * $2;", Index(row.Length), Index(row.Length), Real(1, 0.5));
        }
    }

    private Node Reference()
    {
        string name = Name("r");
        Node target = RealTarget(1, isReferenced: true);
        return Add(RandomPrograms.Variable.Real(name) with { IsReference = true }, $"ref real {name} = ref $0;", target);
    }
}
