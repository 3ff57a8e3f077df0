namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>LINQ over arrays and lists.</content>
internal sealed partial class ProgramGenerator
{
    private static bool IsQueried(Variable variable) => variable.Kind is VariableKind.Array or VariableKind.List && variable.Length > 0;

    /// <summary>A query that comes to a number; null where there is nothing to run over.</summary>
    private Bounded? Query()
    {
        if (Find(IsQueried) is not { } source)
            return null;
        string p = Name("q"), q = Name("q"), s = source.Name;
        bool isShort = !source.IsLonger && source.Kind == VariableKind.Array;
        switch (_random.Next(8))
        {
            case 0 when isShort:
                return new(Call(Pick($"{s}.Select({q} => $0).Sum()", $"{s}.Sum({q} => $0)"), InLambda(source, () => Real(1, 1), q)), source.Length);
            case 1 when isShort:
                return new(Call($"{s}.Where({q} => $0).Select({p} => $1).Sum()", InLambda(source, () => Boolean(0), q), InLambda(source, () => Real(1, 1), p)), source.Length);
            case 2:
                return new(Call($"{s}.{Pick("Max()", "Min()", "First()", "Last()", "Average()")}"), 2 * Tame);
            case 3:
                return new(Call($"{s}.Aggregate(({p}, {q}) => 0.5_r * {p} + {q} * $0)", InLambda(source, () => Real(1, 1), q)), 4 * Tame);
            case 4 when Find(IsQueried) is { } other:
                return new(Call($"{s}.Zip({other.Name}, ({p}, {q}) => {p} * $0).Average()", InLambda(source, () => Real(1, 1), q)), 2 * Tame);
            case 5:
                return new(Call($"({s}.{Pick("Any", "All")}({q} => $0) ? $1 : $2)", InLambda(source, () => Boolean(0), q), Real(1), Real(1)), Tame);
            case 6:
                return new(Call($"{s}.Select(({q}, {p}) => {p} % 2 == 0 ? {q} : $0).Max()", InLambda(source, () => Real(1), q)), 2 * Tame);
            default:
                return new(Call($"{s}.Average({q} => $0)", InLambda(source, () => Real(1), q)), Tame);
        }
    }

    /// <summary>An array or a list of what a query finds.</summary>
    private Node QueriedDeclaration()
    {
        if (Find(IsQueried) is not { } source)
            return MemoryDeclaration(0);
        string name = Name("m"), q = Name("q");
        bool isList = _hasLists && OneIn(3);
        Variable made = isList ? RandomPrograms.Variable.List(name, source.Length, name) : RandomPrograms.Variable.Array(name, source.Length) with { IsLonger = source.IsLonger || source.Kind == VariableKind.List };
        return Add(made, $"{(isList ? "List<real>" : "real[]")} {name} = {source.Name}.Select({q} => $0).{(isList ? "ToList" : "ToArray")}();", InLambda(source, () => Real(2), q));
    }

    /// <summary>The items of an array, those that pass a test.</summary>
    private Node ForEachFiltered(Variable array, int depth)
    {
        string q = Name("q"), element = Name("e");
        Node test = InLambda(array, () => Boolean(0), q);
        return new Node(Sort.Statement, $"foreach (real {element} in {array.Name}.Where({q} => $1))\n$0", Body([RandomPrograms.Variable.Real(element) with { IsAssignable = false }], 4, "continue;", depth), test);
    }

    /// <summary>What stands in a lambda, which captures no references and does not change the list that is run over.</summary>
    private Node InLambda(Variable source, Func<Node> make, params string[] parameters)
    {
        Variable[] scope = [.. _scope];
        _scope.RemoveAll(variable => !variable.IsCapturable || IsSameList(variable, source));
        _scope.AddRange(parameters.Select(static parameter => RandomPrograms.Variable.Real(parameter)));
        Node made = make();
        _scope.Clear();
        _scope.AddRange(scope);
        return made;
    }
}
