namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Statements.</content>
internal sealed partial class ProgramGenerator
{
    private const int Deepest = 3;

    private Node Block(int depth)
    {
        int before = _scope.Count, helpers = _helpers.Count;
        List<Node> statements = [.. Statements(depth)];
        _scope.RemoveRange(before, _scope.Count - before);
        _helpers.RemoveRange(helpers, _helpers.Count - helpers);
        return Node.Block(statements);
    }

    private List<Node> Statements(int depth)
    {
        List<Node> statements = [];
        for (int i = _random.Next(1, depth == 0 ? 10 : 4); i > 0 && (depth > 0 || _statements > 0); i--)
        {
            _statements--;
            statements.Add(Statement(depth));
        }
        return statements;
    }

    private Node Statement(int depth)
    {
        if (depth < Deepest && _statements > 0 && OneIn(3))
            return OneIn(2) ? Loop(depth + 1) : Branch(depth + 1);
        return _random.Next(33) switch
        {
            0 or 1 => Declaration(),
            2 when _hasArrays => MemoryDeclaration(depth),
            3 when _hasArrays => MemoryOperation(),
            4 => Swap(),
            5 => DiscreteAssignment(),
            6 => Jump(),
            7 when _around.Returns == "real" && depth < Deepest => LocalFunction(depth + 1),
            8 => Reference(),
            9 when CallOfHelper("void", 1) is { } call => new Node(Sort.Statement, "$0;", call),
            10 => Chain(),
            11 when _hasStructure => StructureStatement(),
            12 when _hasStructure => StructureVariable(),
            14 when _hasClass => ObjectStatement(),
            15 when _hasArrays => ElementsDeclaration(),
            16 when _hasArrays => ElementsStatement(),
            17 when _hasArrays => ChoiceStatement(),
            18 or 19 or 20 when _hasTensors => TensorStatement(),
            28 or 29 when _hasLists => ListStatement(),
            30 when _hasArrays => RowsDeclaration(),
            31 when _hasArrays => QueriedDeclaration(),
            13 => TupleFromCall() ?? Assignment(),
            _ => Assignment(),
        };
    }

    private Node Declaration()
    {
        Node value = Real(2);
        if (OneIn(6))
        {
            string name = Name("t");
            Node pair = new(Sort.Statement, $"(real P, real Q) {name} = ($0, $1);", value, Real(1));
            _scope.Add(RandomPrograms.Variable.Real(name + ".P"));
            _scope.Add(RandomPrograms.Variable.Real(name + ".Q"));
            return pair;
        }
        string real = Name("v");
        Node declaration = OneIn(5)
            ? new Node(Sort.Statement, $"real {real};\nif ($0)\n{real} = $1;\nelse\n{real} = $2;", Boolean(1), value, Real(1))
            : new Node(Sort.Statement, $"real {real} = $0;", value);
        _scope.Add(RandomPrograms.Variable.Real(real));
        return declaration;
    }

    private Node Assignment()
    {
        Node target = RealTarget(1);
        return _random.Next(8) switch
        {
            < 3 => new Node(Sort.Statement, "$0 = $1;", target, Real(3)),
            3 or 4 => new Node(Sort.Statement, $"$0 {Pick("+=", "-=")} $1;", target, Real(3, 1)),
            5 => new Node(Sort.Statement, "$0 *= $1;", target, Real(2, 1)),
            6 => new Node(Sort.Statement, "$0 /= 2.5_r + Fn.Cos($1);", target, Real(2)),
            _ => new Node(Sort.Statement, Pick("$0++;", "--$0;"), target),
        };
    }

    private Node Chain() => new(Sort.Statement, "$0 = $1 = $2;", RealTarget(0), RealTarget(0), Real(2));

    private Node Swap() => OneIn(3)
        ? new Node(Sort.Statement, "($0, $1, $2) = ($3, $4, $5);", RealTarget(1), RealTarget(1), RealTarget(1), Real(1), Real(1), Real(1))
        : new Node(Sort.Statement, "($0, $1) = ($1, $0);", RealTarget(0), RealTarget(0));

    private Node DiscreteAssignment()
    {
        if (Counter() is { } counter && OneIn(2))
            return new Node(Sort.Statement, Pick($"{counter.Name} = ($0) % 7;", $"{counter.Name}++;", $"{counter.Name} += ($0) % 3;"), Integer(2));
        if (OneIn(2) && Find(static variable => variable.Kind == VariableKind.Boolean) is { } known)
            return new Node(Sort.Statement, $"{known.Name} {Pick("=", "|=", "&=", "^=")} $0;", Boolean(1));
        if (OneIn(2))
        {
            string name = Name("b");
            Node boolean = new(Sort.Statement, $"bool {name} = $0;", Boolean(1));
            _scope.Add(RandomPrograms.Variable.Boolean(name));
            return boolean;
        }
        string integer = Name("k");
        Node declaration = new(Sort.Statement, $"int {integer} = ($0) % 7;", Integer(1));
        _scope.Add(RandomPrograms.Variable.Integer(integer));
        return declaration;
    }

    /// <summary>A jump under a condition.</summary>
    private Node Jump()
    {
        List<Node> jumps = [Return(_around.Returns)];
        if (_around.IsLoop)
            jumps.AddRange([.. new[] { "break;", "break;", "break;", _around.Continues!, _around.Continues! }.Select(static jump => new Node(Sort.Statement, jump))]);
        foreach (string label in _around.Labels)
            jumps.AddRange(Enumerable.Repeat(new Node(Sort.Statement, $"goto {label};"), 2));
        return new Node(Sort.Statement, "if ($0)\n$1", Boolean(1), Pick<Node>([.. jumps]));
    }

    private Node Branch(int depth) => _random.Next(8) switch
    {
        0 or 1 => new Node(Sort.Statement, "if ($0)\n$1", Boolean(2), Block(depth)),
        2 or 3 => new Node(Sort.Statement, "if ($0)\n$1\nelse\n$2", Boolean(2), Block(depth), Block(depth)),
        4 => new Node(Sort.Statement, "if ($0)\n$1\nelse if ($2)\n$3\nelse\n$4", Boolean(1), Block(depth), Boolean(1), Block(depth), Block(depth)),
        5 or 6 => Switch(depth),
        _ => Labelled(depth),
    };

    private Node Switch(int depth)
    {
        string leave = Pick("break;", "break;", "goto default;");
        Surroundings around = _around;
        _around = around with { IsLoop = false };
        Node[] sections = [Block(depth), Block(depth), Block(depth)];
        _around = around;
        if (OneIn(4))
            return new Node(Sort.Statement, "switch ($0)\n{\ncase 1 when $1:\n$2\nbreak;\ncase > 2:\ncase 0 when $3:\n$4\nbreak;\ndefault:\n$5\nbreak;\n}", [Integer(1), Boolean(0), sections[0], Boolean(0), .. sections[1..]]);
        return OneIn(3)
            ? new Node(Sort.Statement, "switch ($0)\n{\ncase > 0.5_r:\n$1\nbreak;\ncase < -1_r:\n$2\nbreak;\ndefault:\n$3\nbreak;\n}", [Real(1), .. sections])
            : new Node(Sort.Statement, $"switch ($0)\n{{\ncase 1:\n$1\n{leave}\ncase 0 or 3:\n$2\n{Pick("goto case 1;", "break;")}\ndefault:\n$3\nbreak;\n}}", [Integer(1), .. sections]);
    }

    /// <summary>Statements that can jump behind themselves, out of loops too.</summary>
    private Node Labelled(int depth)
    {
        string label = Name("L");
        Surroundings around = _around;
        _around = around with { Labels = [.. around.Labels, label] };
        Node inside = Block(depth);
        Node jump = Jump();
        Node more = Block(depth);
        _around = around;
        return new Node(Sort.Statement, $"{{\n$0\n$1\n$2\n{label}:\n$3\n}}", inside, jump, more, Assignment());
    }
}
