namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Lists that grow, and arrays of arrays that are made row by row.</content>
internal sealed partial class ProgramGenerator
{
    private Node ListDeclaration()
    {
        string name = Name("t");
        Variable list = RandomPrograms.Variable.List(name, 2, name);
        Variable? source = Find(static variable => variable.Kind is VariableKind.Array or VariableKind.List);
        switch (_random.Next(5))
        {
            case 0:
                return Add(list, $"List<real> {name} = new(4);\n{name}.Add($0);\n{name}.Add($1);", Real(1), Real(1));
            case 1 when source is not null:
                return Add(list with { Length = source.Length + 1 }, $"List<real> {name} = new({source.Name}) {{ $0 }};", Real(1));
            case 2 when source is not null:
                return Add(list with { Length = source.Length }, $"List<real> {name} = new List<real>({source.Name});");
            case 3 when Find(static variable => variable.Kind == VariableKind.List) is { } known:
                return Add(known with { Name = name }, $"List<real> {name} = {known.Name};");
            default:
                return Add(list, $"List<real> {name} = new() {{ $0, $1 }};", Real(1), Real(1));
        }
    }

    private Node ListStatement()
    {
        if (OneIn(4) || Find(static variable => variable.Kind == VariableKind.List) is not { } list)
            return ListDeclaration();
        switch (_random.Next(6))
        {
            case 0 when Find(static variable => variable.Kind == VariableKind.Array) is { } array:
                return new Node(Sort.Statement, $"{list.Name}.AddRange({array.Name});");
            case 1:
                return new Node(Sort.Statement, $"{list.Name}.Insert($0, $1);", Index(list.Length), Real(1));
            case 2:
                return new Node(Sort.Statement, $"{list.Name}.RemoveAt($0);\n{list.Name}.Add($1);", Index(list.Length), Real(1));
            case 3:
                string copy = Name("m");
                return Add(RandomPrograms.Variable.Array(copy, list.Length) with { IsLonger = true }, $"real[] {copy} = {list.Name}.ToArray();");
            default:
                return new Node(Sort.Statement, $"{list.Name}.Add($0);", Real(2));
        }
    }

    /// <summary>A loop over a list, which must not change meanwhile.</summary>
    private Node ForEachItem(Variable list, int depth)
    {
        Variable[] scope = [.. _scope];
        _scope.RemoveAll(variable => IsSameList(variable, list));
        string name = Name("e");
        Node loop = OneIn(2)
            ? new Node(Sort.Statement, $"foreach (real {name} in {list.Name})\n$0", Body([RandomPrograms.Variable.Real(name) with { IsAssignable = false }], 6, "continue;", depth))
            : new Node(Sort.Statement, $"for (int {name} = 0; {name} < {list.Name}.Count; {name}++)\n$0",
                Body([RandomPrograms.Variable.Index(name, null), RandomPrograms.Variable.Real($"{list.Name}[{name}]") with { IsAssignable = false, IsReference = true }], 6, "continue;", depth));
        _scope.Clear();
        _scope.AddRange(scope);
        return loop;
    }

    private static bool IsSameList(Variable variable, Variable list) => variable.Kind == VariableKind.List && list.Kind == VariableKind.List && variable.Type == list.Type;

    private Node RowsDeclaration()
    {
        string name = Name("q"), i = Name("i");
        return _random.Next(4) switch
        {
            0 => Add(RandomPrograms.Variable.Jagged(name, 3, 2), $"real[][] {name} = new real[3][];\nfor (int {i} = 0; {i} < {name}.Length; {i}++)\n{name}[{i}] = new real[{i} + 2];"),
            1 when _scope.Exists(static variable => variable.Name == "n") =>
                Add(RandomPrograms.Variable.Jagged(name, 2, 2), $"real[][] {name} = new real[n][];\nfor (int {i} = 0; {i} < n; {i}++)\n{name}[{i}] = new real[n];"),
            2 => Add(RandomPrograms.Variable.Jagged(name, 2, 2), $"real[][] {name} = {{ new real[2], new real[] {{ $0, $1, 0.5_r }} }};", Real(1), Real(1)),
            _ => Add(RandomPrograms.Variable.Jagged(name, 3, 2), $"real[][] {name} = new real[3][];\nfor (int {i} = 0; {i} < 3; {i}++)\n{name}[{i}] = new real[] {{ $0, 0.25_r * {i} }};", Real(1)),
        };
    }
}
