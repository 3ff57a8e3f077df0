namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>A structure of two reals, with operators and methods, and its variables.</content>
internal sealed partial class ProgramGenerator
{
    private const string Structure = "S";

    private Node StructureType()
    {
        _statements = 3;
        Variable[] fields = [RandomPrograms.Variable.Real("P") with { IsReference = true }, RandomPrograms.Variable.Real("Q") with { IsReference = true }];
        Node times = Operator("public static S operator *(S a, S b)", "a", "b");
        Node minus = Operator("public static S operator -(S a)", "a");
        Node reads = Function("public readonly real Value", "r", "real", Sort.Member, Deepest, [.. fields.Select(static field => field with { IsAssignable = false })]);
        Node changes = Function("public void Change", "r", "void", Sort.Member, Deepest, fields);
        _hasStructure = true;
        string text = $"private {Pick("struct", "record struct")} S\n{{\npublic real P;\npublic real Q;\npublic S(real p, real q)\n{{\nP = p;\nQ = q;\n}}\n$0\n$1\n$2\n$3\n}}";
        return new Node(Sort.Member, text, times, minus, reads, changes);
    }

    private Node Operator(string head, params string[] operands)
    {
        _scope.AddRange(operands.SelectMany(static name => new[] { RandomPrograms.Variable.Real(name + ".P"), RandomPrograms.Variable.Real(name + ".Q") }));
        Node body = new(Sort.Member, head + " => new($0, $1);", Real(2), Real(2));
        _scope.Clear();
        return body;
    }

    /// <summary>An expression of the structure's type.</summary>
    private Node StructureValue(int depth)
    {
        if (depth <= 0)
            return Find(static variable => variable.Kind == VariableKind.Structure || variable is { Kind: VariableKind.Elements, Type: Structure }) is not { } known ? NewStructure(0)
                : known.Kind == VariableKind.Elements ? ElementOf(known, Sort.Structure) : new Node(Sort.Structure, known.Name);
        return _random.Next(7) switch
        {
            0 => new Node(Sort.Structure, "($0 * $1)", StructureValue(depth - 1), StructureValue(depth - 1)),
            1 => new Node(Sort.Structure, "(-$0)", StructureValue(depth - 1)),
            2 => new Node(Sort.Structure, $"($0 with {{ {Pick("P", "Q")} = $1 }})", StructureValue(depth - 1), Real(depth - 1)),
            3 => new Node(Sort.Structure, "($0 ? $1 : $2)", Boolean(0), StructureValue(depth - 1), StructureValue(depth - 1)),
            4 when CallOfHelper(Structure, depth - 1) is { } call => call,
            _ => NewStructure(depth),
        };
    }

    private Node NewStructure(int depth) => new(Sort.Structure, "new S($0, $1)", Real(depth), Real(depth));

    private Node PartOfStructure(int depth) => OneIn(3) && Find(static variable => variable.Kind == VariableKind.Structure) is { } known
        ? Call($"{known.Name}.Value($0)", Real(depth))
        : Call($"$0.{Pick("P", "Q")}", StructureValue(depth));

    private Node StructureVariable()
    {
        string name = Name("q");
        Node declaration = new(Sort.Statement, $"S {name} = $0;", StructureValue(2));
        _scope.AddRange(Parts(RandomPrograms.Variable.Structure(name)));
        return declaration;
    }

    /// <summary>A variable of the structure, and its fields.</summary>
    private static Variable[] Parts(Variable variable) =>
    [
        variable,
        RandomPrograms.Variable.Real(variable.Name + ".P") with { IsReference = variable.IsReference, IsOfObject = variable.Kind == VariableKind.Object },
        RandomPrograms.Variable.Real(variable.Name + ".Q") with { IsReference = variable.IsReference, IsOfObject = variable.Kind == VariableKind.Object },
    ];

    private Node StructureStatement()
    {
        if (Find(static variable => variable.Kind == VariableKind.Structure) is not { } variable)
            return StructureVariable();
        Node other = StructureValue(0);
        return _random.Next(5) switch
        {
            0 => new Node(Sort.Statement, $"{variable.Name} = $0;", StructureValue(2)),
            1 => new Node(Sort.Statement, $"{variable.Name}.Change($0);", Real(1)),
            2 => new Node(Sort.Statement, $"{variable.Name} *= $0;", StructureValue(1)),
            3 when other.Children.Length == 0 => new Node(Sort.Statement, $"({variable.Name}, $0) = ($0, {variable.Name});", other),
            _ => new Node(Sort.Statement, $"{variable.Name}.P = {variable.Name}.Q = $0;", Real(2)),
        };
    }
}
