namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// A value being built, with the operators of C#, so that a rule of calculus reads as its formula. It can also be a plain number, or one of two
/// formulas chosen by a condition; these take the type of what they meet.
/// </summary>
internal readonly struct Expr
{
    private readonly ProgramBuilder? _builder;
    private readonly double _number;
    private readonly bool _isTruth;
    private readonly Expr[]? _pieces;

    public Expr(ProgramBuilder builder, int value)
    {
        _builder = builder;
        Value = value;
    }

    private Expr(double number, Expr[]? pieces, bool isTruth = false)
    {
        _number = number;
        _isTruth = isTruth;
        _pieces = pieces;
        Value = -1;
    }

    public int Value { get; }

    public bool IsValue => _builder is not null;

    public bool IsNumber => _builder is null && _pieces is null;

    public bool IsPiecewise => _pieces is not null;

    public double Number => _number;

    public (Expr Condition, Expr WhenTrue, Expr WhenFalse) Pieces => (_pieces![0], _pieces[1], _pieces[2]);

    public ProgramBuilder Builder => _builder ?? throw new InvalidOperationException("Only a value has a builder.");

    public IrType Type => Builder.TypeOf(Value);

    /// <summary>The instruction that defines it, if it is a value with one in sight.</summary>
    public Instruction? Definition => _builder?.DefinitionOf(Value);

    public static implicit operator Expr(double number) => new(number, null);

    /// <summary>A truth value, which is the number 1 or 0 until it meets a type.</summary>
    public static implicit operator Expr(bool truth) => new(truth ? 1 : 0, null, isTruth: true);

    public static Expr operator +(Expr a, Expr b) => a.IsNumber && b.IsNumber ? a._number + b._number : Apply(Primitives.Add, a, b);

    public static Expr operator -(Expr a, Expr b) => a.IsNumber && b.IsNumber ? a._number - b._number : Apply(Primitives.Subtract, a, b);

    public static Expr operator *(Expr a, Expr b) => a.IsNumber && b.IsNumber ? a._number * b._number : Apply(Primitives.Multiply, a, b);

    public static Expr operator /(Expr a, Expr b) => a.IsNumber && b.IsNumber ? a._number / b._number : Apply(Primitives.Divide, a, b);

    public static Expr operator -(Expr a) => a.IsNumber ? -a._number : Apply(Primitives.Negate, a);

    public static Expr operator <(Expr a, Expr b) => Apply(Primitives.Less, a, b);

    public static Expr operator >(Expr a, Expr b) => Apply(Primitives.Greater, a, b);

    public static Expr operator <=(Expr a, Expr b) => Apply(Primitives.LessOrEqual, a, b);

    public static Expr operator >=(Expr a, Expr b) => Apply(Primitives.GreaterOrEqual, a, b);

    /// <summary>Whether it is the number <paramref name="number"/>, written in a formula or a constant of the program.</summary>
    public bool Is(double number) => IsNumber ? _number.Equals(number) : Definition is { IsConstant: true } constant && constant.Literal.Is(number);

    public static Expr Piecewise(Expr condition, Expr whenTrue, Expr whenFalse) => new(0, [condition, whenTrue, whenFalse]);

    /// <summary>Applies a primitive to values, numbers and pieces; at least one must be a value.</summary>
    public static Expr Apply(Primitive primitive, params Expr[] operands)
    {
        Expr typed = operands.FirstOrDefault(static operand => operand.IsValue && operand.Type.IsReal);
        if (!typed.IsValue)
            typed = operands.First(static operand => operand.IsValue);
        int[] values = [.. operands.Select(operand => operand.In(typed))];
        return new Expr(typed.Builder, typed.Builder.Apply(primitive, values));
    }

    /// <summary>The value; a number becomes a constant of the element type of <paramref name="context"/>, pieces become a selection.</summary>
    public int In(Expr context)
    {
        if (IsValue)
            return Value;
        if (IsNumber)
            return context.Builder.Constant(Literal.Number(_isTruth ? "bool" : context.Type.Element, _number));
        (Expr condition, Expr whenTrue, Expr whenFalse) = Pieces;
        return context.Builder.Apply(Primitives.Select, condition.Value, whenTrue.In(context), whenFalse.In(context));
    }
}
