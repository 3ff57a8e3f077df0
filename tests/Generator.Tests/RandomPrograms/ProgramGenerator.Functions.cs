namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Methods, local functions and lambdas, and their calls.</content>
internal sealed partial class ProgramGenerator
{
    /// <summary>A function to call.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Returns">The type that it returns.</param>
    /// <param name="Parameters">The kinds of its parameters: r a real, f one by reference, o an out parameter, i an integer, s a span, a an array.</param>
    private sealed record Helper(string Name, string Returns, string Parameters);

    private static readonly string[] s_parameters = ["r", "rr", "ri", "rf", "f", "fo", "sr", "s", "ai", "arf"];

    private Node Method()
    {
        string name = Name("H"), returns = Pick("real", "real", "void");
        string parameters = Pick<string>([.. s_parameters.Where(kinds => (_hasArrays || !kinds.AsSpan().ContainsAny('s', 'a')) && (returns == "real" || kinds.AsSpan().ContainsAny("foas")))]);
        _statements = 4;
        Node method = Function($"private static {returns} {name}", parameters, returns, Sort.Member, 1, []);
        _helpers.Add(new Helper(name, returns, parameters));
        return method;
    }

    /// <summary>A function in the method, which uses the variables around it.</summary>
    private Node LocalFunction(int depth)
    {
        string name = Name("l");
        Variable[] captured = [.. _scope.Where(static variable => variable.IsCapturable)];
        if (OneIn(3))
        {
            Node lambda = Function($"Func<real, real> {name} = ", "r", "real", Sort.Statement, depth, captured);
            _helpers.Add(new Helper(name, "real", "r"));
            return lambda;
        }
        string returns = Pick("real", "void"), parameters = Pick("r", "rr", "rf", "ri");
        Node function = Function($"{returns} {name}", parameters, returns, Sort.Statement, depth, captured);
        _helpers.Add(new Helper(name, returns, parameters));
        return function;
    }

    private Node Function(string head, string kinds, string returns, Sort sort, int depth, Variable[] visible)
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
        _scope.AddRange(parameters);
        Node[] first = [.. parameters.Where((_, i) => kinds[i] == 'o').Select(parameter => new Node(Sort.Statement, $"{parameter.Name} = 0.5_r;"))];
        if (!_scope.Exists(static variable => variable.IsAssignable && variable.Kind == VariableKind.Real))
            first = [.. first, Declaration()];
        List<Node> statements = [.. first, .. Statements(depth)];
        if (returns == "real")
            statements.Add(new Node(Sort.Statement, "return $0;", Real(2)));
        _around = around;
        _scope.Clear();
        _scope.AddRange(scope);
        _helpers.Clear();
        _helpers.AddRange(helpers);
        bool isLambda = head.EndsWith("= ", StringComparison.Ordinal);
        string list = string.Join(", ", parameters.Select((parameter, i) => Type(kinds[i]) + parameter.Name));
        return new Node(sort, isLambda ? $"{head}{parameters[0].Name} =>\n$0;" : $"{head}({list})\n$0", Node.Block(statements));
    }

    private Variable Parameter(char kind) => kind switch
    {
        'r' => RandomPrograms.Variable.Real(Name("p")),
        'f' or 'o' => RandomPrograms.Variable.Real(Name("p")) with { IsReference = true },
        'i' => RandomPrograms.Variable.Integer(Name("p")) with { IsAssignable = false },
        's' => RandomPrograms.Variable.Span(Name("p"), 2) with { IsLonger = true },
        _ => RandomPrograms.Variable.Array(Name("p"), 2) with { IsLonger = true },
    };

    private static string Type(char kind) => kind switch
    {
        'r' => "real ",
        'f' => "ref real ",
        'o' => "out real ",
        'i' => "int ",
        's' => "Span<real> ",
        _ => "real[] ",
    };

    private Node? CallOfHelper(string returns, int depth)
    {
        Helper[] suitable = [.. _helpers.Where(helper => helper.Returns == returns)];
        if (suitable.Length == 0)
            return null;
        Helper helper = Pick<Helper>(suitable);
        List<Node> arguments = [];
        List<string> texts = [];
        foreach (char kind in helper.Parameters)
        {
            if (Argument(kind, depth, arguments) is not { } argument)
                return null;
            texts.Add(argument.Text.Replace("$0", $"${arguments.Count}", StringComparison.Ordinal));
            arguments.Add(argument.Node);
        }
        return new Node(Sort.Real, $"{helper.Name}({string.Join(", ", texts)})", [.. arguments]);
    }

    /// <summary>An argument of that kind. No variable is passed twice by reference, which is refused.</summary>
    private (string Text, Node Node)? Argument(char kind, int depth, List<Node> others)
    {
        switch (kind)
        {
            case 'r':
                return ("$0", Real(depth));
            case 'i':
                return ("$0", Integer(depth));
            case 'f' or 'o':
                Variable? real = Find(variable => variable is { Kind: VariableKind.Real, IsAssignable: true, IsReference: false } && !others.Exists(other => other.Text == variable.Name));
                return real is null ? null : ($"{(kind == 'f' ? "ref" : "out")} $0", new Node(Sort.Real, real.Name));
            default:
                Variable? row = Find(variable => kind == 's' && variable.IsRow || variable is { Kind: VariableKind.Array } && variable.Length > 1);
                return row is null || row.Length < 2 ? null : ("$0", new Node(Sort.Member, row.Name));
        }
    }
}
