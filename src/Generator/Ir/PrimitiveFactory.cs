namespace SymbolicGrad.Generator.Ir;

/// <summary>Builds the rows of <see cref="Primitives"/>.</summary>
internal static class PrimitiveFactory
{
    public static Primitive Infix(string name, string symbol, int precedence, string notation, bool commutative = false, bool lanes = true) =>
        new(name, 2, PrimitiveKind.Elementwise)
        {
            Spelling = SpellingKind.Infix,
            Symbol = symbol,
            Precedence = precedence,
            Notation = notation,
            IsCommutative = commutative,
            HasLanes = lanes,
            ResultType = Elementwise,
        };

    public static Primitive Comparison(string name, string symbol, int precedence, string notation) =>
        new(name, 2, PrimitiveKind.Comparison)
        {
            Spelling = SpellingKind.Infix,
            Symbol = symbol,
            Precedence = precedence,
            Notation = notation,
            HasLanes = true,
            ResultType = static types => Elementwise(types).WithElement("bool"),
        };

    public static Primitive Discrete(string name, string symbol, int precedence, bool yieldsBoolean = false) =>
        new(name, 2, PrimitiveKind.Discrete)
        {
            Spelling = SpellingKind.Infix,
            Symbol = symbol,
            Precedence = precedence,
            Notation = $"{{0}} {symbol} {{1}}",
            ResultType = yieldsBoolean ? static _ => IrType.Boolean : static types => types[0],
        };

    public static Primitive Prefix(string name, PrimitiveKind kind, string symbol, string notation, bool lanes = false) =>
        new(name, 1, kind)
        {
            Spelling = SpellingKind.Prefix,
            Symbol = symbol,
            Precedence = Precedence.Unary,
            Notation = notation,
            HasLanes = lanes,
            ResultType = static types => types[0],
        };

    /// <summary>A function of <see cref="System.Math"/> that exists under the same name in MathF.</summary>
    public static Primitive Math(string name, int arity, string notation, bool lanes = false, string? symbol = null) =>
        Function(name, arity, SpellingKind.MathFunction, symbol, notation, lanes);

    /// <summary>A function that only <c>double</c> and <c>float</c> themselves have, or have in another way than Math.</summary>
    public static Primitive Number(string name, int arity, string notation, string? symbol = null) =>
        Function(name, arity, SpellingKind.NumberFunction, symbol, notation, lanes: false);

    /// <summary>A function of the SymbolicGrad runtime.</summary>
    public static Primitive Runtime(string name, int arity, string notation) =>
        Function(name, arity, SpellingKind.RuntimeFunction, null, notation, lanes: true);

    /// <summary>A function of <see cref="System.Math"/> from a number to an <c>int</c>, such as <c>Math.Sign</c>.</summary>
    public static Primitive ToInteger(string name, string notation) =>
        WithIntegerResult(name, 1, name, notation, static _ => IrType.Int32);

    /// <summary>A function of <see cref="System.Math"/> from integers to an integer of their type.</summary>
    public static Primitive Integer(string name, int arity, string symbol, string notation) =>
        WithIntegerResult(name, arity, symbol, notation, static types => types[0]);

    /// <summary>A test of a real scalar, such as <c>double.IsNaN</c>.</summary>
    public static Primitive Predicate(string name) =>
        new(name, 1, PrimitiveKind.Comparison)
        {
            Spelling = SpellingKind.NumberFunction,
            Notation = name + "({0})",
            ResultType = static _ => IrType.Boolean,
        };

    /// <summary>A kernel that writes a tensor of the given shape into its last argument.</summary>
    public static Primitive Kernel(string name, int arity, string symbol, Rank rank, string shape, string notation, int precedence = Precedence.Primary) =>
        new(name, arity, PrimitiveKind.Tensor)
        {
            Spelling = SpellingKind.Kernel,
            Symbol = symbol,
            Shape = shape,
            Notation = notation,
            Precedence = precedence,
            ResultType = types => types.First(static type => type.IsReal).WithRank(rank),
        };

    /// <summary>A kernel whose result has the shape of one operand; operands beyond <paramref name="kernelArity"/> only give the shape.</summary>
    public static Primitive KernelLike(string name, int arity, int kernelArity, string symbol, int like, string notation) =>
        new(name, arity, PrimitiveKind.Tensor)
        {
            Spelling = SpellingKind.Kernel,
            Symbol = symbol,
            Like = like,
            KernelArity = kernelArity,
            Notation = notation,
            ResultType = types => types[like],
        };

    /// <summary>A sum over some axes of a tensor; fusion makes it one pass with what is summed.</summary>
    public static Primitive Reduction(string name, Rank rank, string shape, string notation) =>
        new(name, 1, PrimitiveKind.Tensor)
        {
            Shape = shape,
            Notation = notation,
            Precedence = notation.EndsWith(")", StringComparison.Ordinal) ? Precedence.Primary : Precedence.Unary,
            ResultType = types => types[0].WithRank(rank),
        };

    /// <summary>A size of a tensor, which is a constant for the derivative.</summary>
    public static Primitive Size(string name, string member, string notation) =>
        new(name, 1, PrimitiveKind.Discrete)
        {
            Spelling = SpellingKind.Member,
            Symbol = member,
            Notation = notation,
            ResultType = static _ => IrType.Int32,
        };

    public static IrType Elementwise(IrType[] types)
    {
        Rank rank = types[0].Rank;
        foreach (IrType type in types)
            rank = IrType.Broadcast(rank, type.Rank) ?? throw new InvalidOperationException($"{types[0]} and {type} do not broadcast.");
        return (types.Any(static type => type.IsReal) ? types.First(static type => type.IsReal) : types[0]).WithRank(rank);
    }

    private static Primitive Function(string name, int arity, SpellingKind spelling, string? symbol, string notation, bool lanes) =>
        new(name, arity, PrimitiveKind.Elementwise)
        {
            Spelling = spelling,
            Symbol = symbol ?? name,
            Notation = notation,
            HasLanes = lanes,
            ResultType = Elementwise,
        };

    private static Primitive WithIntegerResult(string name, int arity, string symbol, string notation, Func<IrType[], IrType> resultType) =>
        new(name, arity, PrimitiveKind.Discrete)
        {
            Spelling = SpellingKind.MathFunction,
            Symbol = symbol,
            Notation = notation,
            ResultType = resultType,
        };
}
