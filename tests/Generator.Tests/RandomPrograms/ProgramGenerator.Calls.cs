namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Parameters and arguments.</content>
internal sealed partial class ProgramGenerator
{
    /// <summary>
    /// The variable of a parameter: r a real, f one by reference, o an out parameter, n an in parameter, i an integer, k one that counts recursion down,
    /// l a function, u a structure, t one by reference, s a span, a an array, c an object, e an array of
    /// structures, b one of pairs.
    /// </summary>
    private Variable Parameter(char kind) => kind switch
    {
        'r' or 'l' => RandomPrograms.Variable.Real(Name("p")),
        'f' or 'o' => RandomPrograms.Variable.Real(Name("p")) with { IsReference = true },
        'n' => RandomPrograms.Variable.Real(Name("p")) with { IsReference = true, IsAssignable = false },
        'i' or 'k' => RandomPrograms.Variable.Integer(Name("p")) with { IsAssignable = false },
        'u' => RandomPrograms.Variable.Structure(Name("p")),
        't' => RandomPrograms.Variable.Structure(Name("p")) with { IsReference = true },
        'c' => RandomPrograms.Variable.Object(Name("p")),
        'e' => RandomPrograms.Variable.Elements(Name("p"), Structure, 2),
        'b' => RandomPrograms.Variable.Elements(Name("p"), Pair, 2),
        's' => RandomPrograms.Variable.Span(Name("p"), 2) with { IsLonger = true },
        _ => RandomPrograms.Variable.Array(Name("p"), 2) with { IsLonger = true },
    };

    private void Enter(char kind, Variable parameter)
    {
        if (kind == 'l')
            _helpers.Add(new Helper(parameter.Name, "real", "r"));
        else
            _scope.AddRange(kind is 'u' or 't' or 'c' ? Parts(parameter) : [parameter]);
    }

    private static string Type(char kind) => kind switch
    {
        'r' => "real ",
        'f' => "ref real ",
        'o' => "out real ",
        'n' => "in real ",
        'i' or 'k' => "int ",
        'l' => "Func<real, real> ",
        'u' => "S ",
        't' => "ref S ",
        'c' => "C ",
        'e' => "S[] ",
        'b' => Pair + "[] ",
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
            if (Argument(kind, depth) is not { } argument)
                return null;
            texts.Add(argument.Text.Replace("$0", $"${arguments.Count}", StringComparison.Ordinal));
            arguments.Add(argument.Node);
        }
        Sort sort = returns switch { "real" => Sort.Real, Structure => Sort.Structure, _ => Sort.Member };
        string call = $"{helper.Name}({string.Join(", ", texts)})";
        return helper.Parameters.Contains('k') && _countdown is { } countdown
            ? new Node(sort, $"({countdown} > 0 && ${arguments.Count} ? {call} : ${arguments.Count + 1})", [.. arguments, Boolean(0), Real(0)])
            : new Node(sort, call, [.. arguments]);
    }

    private (string Text, Node Node)? Argument(char kind, int depth)
    {
        switch (kind)
        {
            case 'r':
                return ("$0", Real(depth));
            case 'f' or 'o' when Find(static variable => variable is { Kind: VariableKind.Real, IsAssignable: true, IsOfObject: false }) is { } local:
                return ($"{(kind == 'f' ? "ref" : "out")} $0", Find(static variable => variable.IsMemory && variable.Kind != VariableKind.List) is { } memory && OneIn(2) ? Element(memory, depth) : Variable(local));
            case 'n':
                return OneIn(2) && HasRealTarget ? ("in $0", RealTarget(depth, isReferenced: true)) : ("$0", Real(depth));
            case 'i':
                return ("$0", Integer(depth));
            case 'k':
                return _countdown is null ? ("$0 & 3", Integer(1)) : ($"{_countdown} - 1", new Node(Sort.Integer, ""));
            case 'l':
                return ("$0", Lambda());
            case 'f' or 'o':
                return null;
            case 'u':
                return ("$0", StructureValue(depth));
            case 't':
                if (OneIn(2) && Find(static variable => variable is { Kind: VariableKind.Elements, Type: Structure }) is { } structures)
                    return ("ref $0", ElementOf(structures, Sort.Structure));
                return Find(static variable => variable.Kind == VariableKind.Structure) is { } structure ? ("ref $0", new Node(Sort.Structure, structure.Name)) : null;
            case 'c':
                return ("$0", Find(static variable => variable.Kind == VariableKind.Object) is { } known ? new Node(Sort.Object, known.Name) : NewObject(depth));
            case 'e' or 'b':
                string type = kind == 'e' ? Structure : Pair;
                return Find(variable => variable is { Kind: VariableKind.Elements, IsSpan: false, Length: > 1 } && variable.Type == type) is { } elements ? ("$0", new Node(Sort.Member, elements.Name)) : null;
            default:
                Variable? row = Find(variable => kind == 's' && variable.IsRow || variable is { Kind: VariableKind.Array } && variable.Length > 1);
                return row is null || row.Length < 2 ? null : ("$0", new Node(Sort.Member, row.Name));
        }
    }

    /// <summary>A function that is passed.</summary>
    private Node Lambda()
    {
        if (_helpers.Find(static helper => helper is { Returns: "real", Parameters: "r" }) is { } known && OneIn(2))
            return new Node(Sort.Member, known.Name);
        string parameter = Name("p");
        Variable[] scope = [.. _scope];
        _scope.RemoveAll(static variable => !variable.IsCapturable);
        _scope.Add(RandomPrograms.Variable.Real(parameter));
        Node lambda = new(Sort.Member, $"{parameter} => $0", Real(1));
        _scope.Clear();
        _scope.AddRange(scope);
        return lambda;
    }

    /// <summary>The two results of a call, each in a variable.</summary>
    private Node? TupleFromCall()
    {
        if (CallOfHelper(Pair, 1) is not { } call)
            return null;
        if (OneIn(2))
            return new Node(Sort.Statement, "($0, $1) = $2;", RealTarget(1), RealTarget(1), call);
        string p = Name("v"), q = Name("v");
        Node declaration = new(Sort.Statement, Pick($"(real {p}, real {q}) = $0;", $"var ({p}, {q}) = $0;"), call);
        _scope.AddRange([RandomPrograms.Variable.Real(p), RandomPrograms.Variable.Real(q)]);
        return declaration;
    }
}
