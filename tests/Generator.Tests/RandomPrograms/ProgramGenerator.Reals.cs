namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Real expressions, each with a bound of what it comes to.</content>
internal sealed partial class ProgramGenerator
{
    private readonly record struct Bounded(Node Node, double Bound);

    private Node Real(int depth, double limit = Tame) => TameTo(AnyReal(depth), limit);

    /// <summary>Squashes what could become too large.</summary>
    private Node TameTo(Bounded value, double limit)
    {
        while (value.Bound > limit)
        {
            value = _random.Next(value.Bound < 3 * limit ? 5 : 4) switch
            {
                0 => new(Call("Fn.Sin($0)", value.Node), 1),
                1 => new(Call("Fn.Cos($0)", value.Node), 1),
                2 => new(Call("Fn.Tanh($0)", value.Node), 1),
                3 => new(Call("Fn.Atan($0)", value.Node), 1.6),
                _ => new(Call("(0.25_r * $0)", value.Node), value.Bound / 4),
            };
        }
        return value.Node;
    }

    private static Node Call(string text, params Node[] arguments) => new(Sort.Real, text, arguments);

    private Bounded AnyReal(int depth)
    {
        if (depth <= 0)
            return Leaf();
        if (_hasTensors && OneIn(4) && RealOfTensors(depth - 1) is { } reduced)
            return reduced;
        return _random.Next(24) switch
        {
            < 7 => Arithmetic(depth - 1),
            < 12 => Function(depth - 1),
            12 => new(Call("($0 ? $1 : $2)", Boolean(depth - 1), Real(depth - 1), Real(depth - 1)), Tame),
            13 => new(Choice(depth - 1), Tame),
            14 => new(Call($"({Pick("0.25_r", "-0.3_r")} * $0)", Integer(1)), 3),
            15 => AssignmentInExpression(depth - 1),
            16 or 17 when CallOfHelper("real", depth - 1) is { } call => new(call, Tame),
            18 when CallOfHelper(Pair, depth - 1) is { } pair => new(Call($"$0.{Pick("P", "Q")}", pair), Tame),
            20 when ValueOfObject(depth - 1) is { } value => new(value, Tame),
            23 when _hasArrays && Query() is { } query => query,
            19 when _hasStructure => new(PartOfStructure(depth - 1), Tame),
            _ => Leaf(),
        };
    }

    private Bounded Leaf()
    {
        if (OneIn(6))
            return new(new Node(Sort.Real, Pick("0.5_r", "1.5_r", "(-0.75_r)", "2.5_r", "0.3_r", "(-1.25_r)")), 2.5);
        if (_hasArrays && OneIn(3) && Find(static variable => variable.IsMemory) is { } memory)
            return new(Element(memory), Tame);
        return Find(static variable => variable.Kind == VariableKind.Real) is { } real ? new(new Node(Sort.Real, real.Name), Tame) : new(new Node(Sort.Real, "1.25_r"), 2);
    }

    private Bounded Arithmetic(int depth)
    {
        Bounded a = AnyReal(depth), b = AnyReal(depth);
        return _random.Next(8) switch
        {
            0 or 1 => new(Call("($0 + $1)", a.Node, b.Node), a.Bound + b.Bound),
            2 => new(Call("($0 - $1)", a.Node, b.Node), a.Bound + b.Bound),
            3 or 4 => new(Call("($0 * $1)", a.Node, b.Node), a.Bound * b.Bound),
            5 => new(Call("($0 / (2.5_r + Fn.Sin($1)))", a.Node, b.Node), a.Bound),
            6 => new(Call("(-$0)", a.Node), a.Bound),
            _ => new(Call("($0 * $1 - $0)", Leaf().Node, TameTo(b, 2)), 3 * Tame),
        };
    }

    private Bounded Function(int depth) => _random.Next(14) switch
    {
        0 => new(Call("Fn.Sin($0)", AnyReal(depth).Node), 1),
        1 => new(Call("Fn.Cos($0)", AnyReal(depth).Node), 1),
        2 => new(Call("Fn.Tanh($0)", AnyReal(depth).Node), 1),
        3 => new(Call("Fn.Exp($0)", Real(depth, 1.2)), 3.4),
        4 => new(Call("Fn.Sqrt(5.5_r + $0)", Real(depth)), 3.1),
        5 => new(Call("Fn.Log(6_r + $0)", Real(depth)), 2.4),
        6 => new(Call("Fn.Atan2($0, 5_r + $1)", Real(depth), Real(depth)), 1.6),
        7 => new(Call("Fn.Pow(5.5_r + $0, $1)", Real(depth), Real(depth, 1.2)), 15),
        8 => new(Call("Fn.Abs($0)", Real(depth)), Tame),
        9 => new(Call("Fn.Max($0, $1)", Real(depth), Real(depth)), Tame),
        10 => new(Call("Fn.Min($0, $1)", Real(depth), Real(depth)), Tame),
        11 => new(Call("Sigmoid($0)", Real(depth)), 1),
        12 => new(Call("Math.Clamp($0, -1.5_r, 2.5_r)", AnyReal(depth).Node), 2.5),
        _ => new(Call("Fn.Pow($0, 2)", Real(depth)), Tame * Tame),
    };

    private Node Choice(int depth) => OneIn(3)
        ? Call("($0 switch { 1 when $1 => $2, > 1 and < 4 => $3, _ => $4 })", Integer(1), Boolean(0), Real(depth), Real(depth), Real(depth))
        : OneIn(2)
        ? Call("($0 switch { 0 => $1, 1 or 2 => $2, _ => $3 })", Integer(1), Real(depth), Real(depth), Real(depth))
        : Call("($0 switch { > 0.75_r => $1, < -0.5_r => $2, _ => $3 })", Real(depth), Real(depth), Real(depth), Real(depth));

    private Bounded AssignmentInExpression(int depth)
    {
        if (!HasRealTarget)
            return Leaf();
        Node target = RealTarget(depth);
        return _random.Next(5) switch
        {
            0 => new(Call("($0 = $1)", target, Real(depth)), Tame),
            1 => new(Call("($0 += $1)", target, Real(depth, 0.5)), 2 * Tame),
            2 => new(Call("($0 *= $1)", target, Real(depth, 1)), Tame),
            3 => new(Call(Pick("($0++)", "($0--)"), target), 2 * Tame),
            _ => new(Call(Pick("(++$0)", "(--$0)"), target), 2 * Tame),
        };
    }

    private bool HasRealTarget => _scope.Exists(static variable => variable.IsMemory || variable is { Kind: VariableKind.Real, IsAssignable: true });

    /// <summary>Something to assign a real to.</summary>
    /// <param name="depth">How deep its index may be.</param>
    /// <param name="isReferenced">Whether a reference is made to it, which an element of a list cannot have.</param>
    private Node RealTarget(int depth, bool isReferenced = false)
    {
        if (_hasArrays && OneIn(2) && Find(Suits) is { } memory)
            return Element(memory, depth);
        return Find(static variable => variable is { Kind: VariableKind.Real, IsAssignable: true }) is { } real ? Variable(real)
            : Find(Suits) is { } only ? Element(only, depth)
            : throw new InvalidOperationException("There is nothing to assign to.");

        bool Suits(Variable variable) => variable.IsMemory && (!isReferenced || variable.Kind != VariableKind.List);
    }

    private static Node Variable(Variable variable) => new(Sort.Real, variable.Name);

    private Node Element(Variable memory, int depth = 0) => memory.Kind switch
    {
        VariableKind.Grid => Call($"{memory.Name}[$0, $1]", Index(memory.Length, depth), Index(memory.Columns, depth)),
        VariableKind.Elements => Call($"{memory.Name}[$0].{Pick<string>(MembersOf(memory.Type))}", Index(memory.Length, depth)),
        VariableKind.Jagged => Call($"{memory.Name}[$0][$1]", Index(memory.Length, depth), Index(memory.Columns, depth)),
        _ when OneIn(8) => Call($"{memory.Name}[^{_random.Next(1, memory.Length + 1)}]"),
        _ => Call($"{memory.Name}[$0]", Index(memory.Length, depth)),
    };
}
