namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>
/// Random methods over the supported part of C#, each given by its seed. Values stay small, functions are called inside their domains, indices
/// inside their ranges, and loops end: so F never throws, and its differences can be trusted wherever no branch is near.
/// </summary>
internal sealed partial class ProgramGenerator
{
    /// <summary>What variables hold at most.</summary>
    private const double Tame = 4;

    private const int MostIterations = 30;

    private readonly Random _random;
    private readonly bool _hasArrays;
    private readonly bool _isFloat;
    private readonly List<Variable> _scope = [];
    private readonly List<Helper> _helpers = [];
    private Surroundings _around = new("", null, IsLoop: false, Iterations: 1, Labels: []);
    private int _names;
    private bool _hasStructure;
    private bool _hasClass;
    private bool _hasTensors;
    private bool _hasLists;
    private int _statements;

    private ProgramGenerator(Random random, bool hasArrays, bool isFloat)
    {
        _isFloat = isFloat;
        _random = random;
        _hasArrays = hasArrays;
    }

    /// <summary>Where a statement stands: what return returns there, and which jumps there are.</summary>
    /// <param name="Returns">The type that the function returns.</param>
    /// <param name="Continues">The statement that goes on with the next iteration; null where there is no loop.</param>
    /// <param name="IsLoop">Whether a loop is around.</param>
    /// <param name="Iterations">How often the statement runs at most in one call.</param>
    /// <param name="Labels">The labels that goto can go to.</param>
    private sealed record Surroundings(string Returns, string? Continues, bool IsLoop, int Iterations, string[] Labels);

    public static RandomMethod Generate(int seed)
    {
        Random random = new(seed);
        Signature signature = random.Next(12) switch
        {
            10 => Signature.Elements,
            11 => Signature.Tensors,
            0 or 1 => Signature.Scalars,
            2 => Signature.Partial,
            3 => Signature.Outputs,
            _ => Signature.Arrays,
        };
        bool isFloat = random.Next(6) == 0;
        ProgramGenerator generator = new(random, signature.HasArrays || random.Next(3) == 0, isFloat) { _hasTensors = signature == Signature.Tensors };
        generator._hasLists = generator._hasArrays && generator.OneIn(3);
        return new RandomMethod(seed, signature, isFloat, generator.Members(signature)) { HasLists = generator._hasLists, IsTwice = seed % 4 == 0 };
    }

    private Node Members(Signature signature)
    {
        List<Node> members = [];
        if (OneIn(3))
            members.Add(StructureType());
        if (OneIn(6))
            members.Add(ClassType());
        if (OneIn(6))
            members.Add(RecursiveMethod());
        if (OneIn(8))
            members.Add(GenericMethod());
        for (int i = _random.Next(3); i > 0; i--)
            members.Add(Method());
        _scope.AddRange(signature.Variables);
        _around = _around with { Returns = signature.Returns };
        _statements = _random.Next(3, 14);
        Node body = Node.Block([.. Statements(0), signature.Returns == Pair ? new Node(Sort.Statement, "return ($0, $1);", SumOfAll(), SumOfAll()) : new Node(Sort.Statement, "return $0;", SumOfAll())]);
        members.Add(new Node(Sort.Member, Checkpoint() + signature.Head(_random.Next(signature.Options.Length)) + "\n$0", body));
        return new Node(Sort.Member, Node.MembersText, [.. members]);
    }

    /// <summary>Lists that grow are refused in loops that are checkpointed.</summary>
    private string Checkpoint() => !_hasLists && OneIn(10) ? "[Checkpoint]\n" : "";

    /// <summary>Most of what a method has computed.</summary>
    private Node SumOfAll()
    {
        Node sum = Real(2);
        foreach (Variable variable in _scope.Where(static variable => variable.Kind is VariableKind.Real or VariableKind.Vector or VariableKind.Matrix || variable.IsMemory))
        {
            if (_random.Next(4) > 0)
                sum = new Node(Sort.Real, $"($0 {Pick("+", "-")} $1)", sum, TameTo(new Bounded(variable.Kind is VariableKind.Vector or VariableKind.Matrix ? Entry(variable) : variable.IsMemory ? Element(variable) : new Node(Sort.Real, variable.Name), 2 * Tame), Tame));
        }
        return sum;
    }

    private string Name(string prefix) => $"{prefix}{_names++}";

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private bool OneIn(int n) => _random.Next(n) == 0;

    private Variable? Find(Func<Variable, bool> suits)
    {
        Variable[] found = [.. _scope.Where(suits)];
        return found.Length == 0 ? null : Pick<Variable>(found);
    }
}
