namespace SymbolicGrad.Generator.Ir;

internal enum PrimitiveKind
{
    /// <summary>A real function of real scalars; on tensors it acts entry by entry.</summary>
    Elementwise,

    /// <summary>Real scalars to a truth value; on tensors entry by entry.</summary>
    Comparison,

    /// <summary>Operations on integers, enums and truth values: constants for the derivative.</summary>
    Discrete,

    /// <summary>An operation on whole tensors, with a kernel of the runtime.</summary>
    Tensor,

    /// <summary>Constants, conversions, control flow: what the passes handle by name.</summary>
    Structural,

    /// <summary>What makes, reads or writes arrays and tapes.</summary>
    Memory,

    /// <summary>What throws, or checks something and may throw.</summary>
    Guard,
}

/// <summary>How C# writes a primitive.</summary>
internal enum SpellingKind
{
    None,

    /// <summary><c>a + b</c></summary>
    Infix,

    /// <summary><c>-a</c></summary>
    Prefix,

    /// <summary><c>Math.Sin(a)</c>, for float <c>MathF.Sin(a)</c></summary>
    MathFunction,

    /// <summary><c>double.Exp2(a)</c>, for float <c>float.Exp2(a)</c></summary>
    NumberFunction,

    /// <summary><c>SymbolicGrad.Functions.Sigmoid(a)</c></summary>
    RuntimeFunction,

    /// <summary>A kernel that writes into a destination, or returns a scalar.</summary>
    Kernel,

    /// <summary>A member of the first operand: <c>a.Rows</c></summary>
    Member,

    /// <summary>A constant by its name: <c>T.Pi</c></summary>
    Name,

    /// <summary>A method of the user: <c>Physics.Energy(a, b)</c></summary>
    Method,
}

/// <summary>An operation of the intermediate representation. One instance each, in <see cref="Primitives"/>; compared by reference.</summary>
internal sealed class Primitive(string name, int arity, PrimitiveKind kind) : IEquatable<Primitive>
{
    public string Name { get; } = name;

    public int Arity { get; } = arity;

    public PrimitiveKind Kind { get; } = kind;

    public SpellingKind Spelling { get; init; }

    /// <summary>The operator, function or kernel name.</summary>
    public string Symbol { get; init; } = name;

    /// <summary>Mathematical notation with operands {0}, {1}…: <c>√{0}</c>.</summary>
    public string Notation { get; init; } = "";

    /// <summary>Binding strength of <see cref="Symbol"/> and of <see cref="Notation"/>; higher binds tighter, <see cref="Precedence.Primary"/> for calls.</summary>
    public int Precedence { get; init; } = Ir.Precedence.Primary;

    /// <summary>Whether f(a, b) and f(b, a) are the same, to the bit.</summary>
    public bool IsCommutative { get; init; }

    /// <summary>Whether the result is its operand, read in another way.</summary>
    public bool IsAlias { get; init; }

    /// <summary>Whether it reads part of its first operand; the other operands say which.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it has a lane form, and so acts on tensors.</summary>
    public bool HasLanes { get; init; }

    /// <summary>The type of the result from the types of the operands; null where the builder is told the type.</summary>
    public Func<IrType[], IrType>? ResultType { get; init; }

    /// <summary>The shape of a tensor result, in C# with operands {0}, {1}…: <c>{0}.Rows, {1}.Columns</c>; empty for that of operand <see cref="Like"/>.</summary>
    public string Shape { get; init; } = "";

    /// <summary>The operand whose shape the result has, where <see cref="Shape"/> is empty.</summary>
    public int Like { get; init; }

    /// <summary>How many operands the kernel takes; the rest only give the shape.</summary>
    public int KernelArity { get; init; } = arity;

    /// <summary>Of a call of a method that is not written in: where its partial derivatives come from.</summary>
    public CallRule? Call { get; init; }

    /// <summary>Of a call of a method: what C# appends to each argument.</summary>
    public IReadOnlyList<string> Conversions { get; init; } = [];

    public bool Equals(Primitive? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;
}

/// <summary>Binding strengths of C# operators, as the language orders them.</summary>
internal static class Precedence
{
    public const int Conditional = 1;
    public const int ConditionalOr = 2;
    public const int ConditionalAnd = 3;
    public const int Or = 4;
    public const int ExclusiveOr = 5;
    public const int And = 6;
    public const int Equality = 7;
    public const int Relational = 8;
    public const int Shift = 9;
    public const int Additive = 10;
    public const int Multiplicative = 11;
    public const int Unary = 12;
    public const int Primary = 13;
}
