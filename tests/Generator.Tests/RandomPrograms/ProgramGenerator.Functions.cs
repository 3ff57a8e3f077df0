namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Methods, local functions and lambdas.</content>
internal sealed partial class ProgramGenerator
{
    private const string Pair = "(real P, real Q)";

    /// <summary>A function to call.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Returns">The type that it returns.</param>
    /// <param name="Parameters">The kinds of its parameters, see <see cref="Parameter"/>.</param>
    private sealed record Helper(string Name, string Returns, string Parameters);

    private static readonly string[] s_parameters = ["r", "rr", "ri", "rf", "f", "ff", "fo", "fn", "nr", "lr", "t", "ur", "tf", "sr", "s", "ss", "ai", "aa", "sa", "arf", "an", "af", "c", "cr", "er", "ee", "b", "br"];

    /// <summary>The name of the parameter that counts down in a recursive method.</summary>
    private string? _countdown;

    private Node Method()
    {
        string name = Name("H"), returns = Pick<string>([.. new[] { "real", "real", "void", Pair, Structure }.Where(type => type != Structure || _hasStructure)]);
        string parameters = Pick<string>([.. s_parameters.Where(kinds => CanHave(kinds) && (returns != "void" || kinds.AsSpan().ContainsAny("foastceb")))]);
        _statements = 4;
        Node method = Function($"{Checkpoint()}private static {returns} {name}", parameters, returns, Sort.Member, 1, []);
        _helpers.Add(new Helper(name, returns, parameters));
        return method;
    }

    private bool CanHave(string kinds) => (_hasArrays || !kinds.AsSpan().ContainsAny("saeb")) && (_hasStructure || !kinds.AsSpan().ContainsAny("tue")) && (_hasClass || !kinds.Contains('c'));

    /// <summary>A method that calls itself at most three deep, with its own derivatives.</summary>
    private Node RecursiveMethod()
    {
        string name = Name("H"), countdown = _countdown = Name("k");
        _statements = 3;
        _scope.Add(RandomPrograms.Variable.Integer(countdown) with { IsAssignable = false });
        _helpers.Add(new Helper(name, "real", "rrk"));
        Variable[] visible = [.. _scope];
        _scope.Clear();
        Node method = Function($"[Differentiable]\nprivate static real {name}", "rr", "real", Sort.Member, Deepest, visible, $", int {countdown}",
            () => new Node(Sort.Statement, "return 0.5_r * $0 + $1;", CallOfHelper("real", 1)!, Real(2, 2)));
        _countdown = null;
        return method;
    }

    /// <summary>A function in the method, which uses the variables around it.</summary>
    private Node LocalFunction(int depth)
    {
        string name = Name("l");
        Variable[] captured = [.. _scope.Where(static variable => variable.IsCapturable && variable.Kind != VariableKind.List)];
        if (OneIn(3))
        {
            string kinds = Pick("r", "rr");
            Node lambda = Function($"Func<real, {(kinds == "r" ? "" : "real, ")}real> {name} = ", kinds, "real", Sort.Statement, depth, captured);
            _helpers.Add(new Helper(name, "real", kinds));
            return lambda;
        }
        string returns = Pick("real", "real", "void", Pair), parameters = Pick("r", "rr", "rf", "ri", "f", "ff", "n", "fn");
        Node function = Function($"{returns} {name}", parameters, returns, Sort.Statement, depth, captured);
        _helpers.Add(new Helper(name, returns, parameters));
        return function;
    }

    private Node Function(string head, string kinds, string returns, Sort sort, int depth, Variable[] visible, string more = "", Func<Node>? end = null)
    {
        Variable[] scope = [.. _scope];
        Helper[] helpers = [.. _helpers];
        Surroundings around = _around;
        _scope.Clear();
        _scope.AddRange(visible);
        // A local function cannot be called where what it captures is not assigned yet, and a lambda captures no references: methods only.
        _helpers.RemoveAll(static helper => helper.Name[0] != 'H');
        _around = new Surroundings(returns, null, IsLoop: false, around.Iterations, []);
        Variable[] parameters = [.. kinds.Select(kind => Parameter(kind))];
        foreach ((char kind, Variable parameter) in kinds.Zip(parameters))
            Enter(kind, parameter);
        List<Node> statements = [.. parameters.Where((_, i) => kinds[i] == 'o').Select(parameter => new Node(Sort.Statement, $"{parameter.Name} = 0.5_r;"))];
        if (!_scope.Exists(static variable => variable.IsAssignable && variable.Kind == VariableKind.Real))
            statements.Add(Declaration());
        statements.AddRange(Statements(depth));
        if (returns != "void")
            statements.Add(end?.Invoke() ?? Return(returns));
        _around = around;
        _scope.Clear();
        _scope.AddRange(scope);
        _helpers.Clear();
        _helpers.AddRange(helpers);
        bool isLambda = head.EndsWith("= ", StringComparison.Ordinal);
        string list = string.Join(", ", parameters.Select((parameter, i) => Type(kinds[i]) + parameter.Name)) + more;
        return isLambda
            ? new Node(sort, $"{head}({string.Join(", ", parameters.Select(static parameter => parameter.Name))}) =>\n$0;", Node.Block(statements))
            : new Node(sort, $"{head}({list})\n$0", Node.Block(statements));
    }

    private Node Return(string type) => type switch
    {
        "real" => new Node(Sort.Statement, "return $0;", Real(2)),
        Pair => new Node(Sort.Statement, "return ($0, $1);", Real(2), Real(1)),
        Structure => new Node(Sort.Statement, "return $0;", StructureValue(2)),
        _ => new Node(Sort.Statement, "return;"),
    };
}
