using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// The value of an operation on constants, to the bit. Arithmetic of float goes through double, which rounds to the same float (Figueroa,
/// When is double rounding innocuous?, 1995). Functions such as sin are left to the run time: their last bit differs between machines.
/// </summary>
internal static class ConstantFolding
{
    /// <summary>All integers up to here are numbers of every floating-point type, and of most others.</summary>
    private const double LargestGeneric = 64;

    private static readonly Dictionary<Primitive, Func<double, double, double>> s_arithmetic = new()
    {
        [Primitives.Add] = static (a, b) => a + b,
        [Primitives.Subtract] = static (a, b) => a - b,
        [Primitives.Multiply] = static (a, b) => a * b,
        [Primitives.Divide] = static (a, b) => a / b,
    };

    private static readonly Dictionary<Primitive, Func<long, long, long>> s_integers = new()
    {
        [Primitives.IntegerAdd] = static (a, b) => unchecked(a + b),
        [Primitives.IntegerSubtract] = static (a, b) => unchecked(a - b),
        [Primitives.IntegerMultiply] = static (a, b) => unchecked(a * b),
        [Primitives.BitAnd] = static (a, b) => a & b,
        [Primitives.BitOr] = static (a, b) => a | b,
        [Primitives.ExclusiveOr] = static (a, b) => a ^ b,
    };

    /// <summary>What can fail: by 0, and by −1 of the smallest integer.</summary>
    private static readonly Dictionary<Primitive, Func<long, long, long>> s_divisions = new()
    {
        [Primitives.IntegerDivide] = static (a, b) => a / b,
        [Primitives.IntegerRemainder] = static (a, b) => a % b,
    };

    private static readonly Dictionary<Primitive, Func<bool, bool, bool>> s_logic = new()
    {
        [Primitives.And] = static (a, b) => a && b,
        [Primitives.Or] = static (a, b) => a || b,
    };

    /// <summary>
    /// Null where the result is not known here: a function, a division by zero of integers, an element whose arithmetic is not built in.
    /// </summary>
    public static Literal? Fold(Primitive primitive, IrType type, Literal[] operands)
    {
        Literal a = operands[0];
        if (primitive == Primitives.Convert)
            return ConstantConversion.Convert(a, type.Element);
        if (operands.Length == 1)
            return FoldUnary(primitive, a);
        Literal b = operands[1];
        if (s_arithmetic.TryGetValue(primitive, out Func<double, double, double>? arithmetic))
            return type.IsGeneric ? FoldGeneric(primitive, type.Element, a.AsReal, b.AsReal) : Literal.Real(type.Element, arithmetic(a.AsReal, b.AsReal));
        if (s_logic.TryGetValue(primitive, out Func<bool, bool, bool>? logic))
            return Literal.Boolean(logic(a.AsBoolean, b.AsBoolean));
        if (s_integers.TryGetValue(primitive, out Func<long, long, long>? integers))
            return Wrap(type.Element, integers(a.Bits, b.Bits));
        if (b.Bits is not (0 or -1) && s_divisions.TryGetValue(primitive, out Func<long, long, long>? division))
            return Wrap(type.Element, division(a.Bits, b.Bits));
        return primitive.Kind == PrimitiveKind.Comparison ? Compare(primitive, a, b) : null;
    }

    /// <summary>Of a type that is not known: what comes out the same in all of them.</summary>
    private static Literal? FoldGeneric(Primitive primitive, string element, double a, double b)
    {
        double result = s_arithmetic[primitive](a, b);
        return primitive != Primitives.Divide && IsSmall(a) && IsSmall(b) && IsSmall(result) ? Literal.Real(element, result) : null;

        static bool IsSmall(double value) => value.Equals(Math.Floor(value)) && Math.Abs(value) <= LargestGeneric;
    }

    private static Literal? FoldUnary(Primitive primitive, Literal a) =>
        primitive == Primitives.Negate ? Literal.Real(a.Element, -a.AsReal)
        : primitive == Primitives.Not ? Literal.Boolean(!a.AsBoolean)
        : primitive == Primitives.IntegerNegate ? Wrap(a.Element, unchecked(-a.Bits))
        : null;

    /// <summary>Integers wrap around, as they do in an unchecked context.</summary>
    private static Literal? Wrap(string element, long value) => element switch
    {
        "int" => Literal.Integer(element, unchecked((int)value)),
        "long" => Literal.Integer(element, value),
        "bool" => Literal.Boolean(value != 0),
        _ => null,
    };

    private static Literal? Compare(Primitive comparison, Literal a, Literal b)
    {
        if (a.IsReal && (double.IsNaN(a.AsReal) || double.IsNaN(b.AsReal)))
            return Literal.Boolean(comparison == Primitives.NotEqual);
        int order = a.IsReal ? a.AsReal.CompareTo(b.AsReal) : a.Bits.CompareTo(b.Bits);
        if (comparison == Primitives.Equal || comparison == Primitives.NotEqual)
            return Literal.Boolean((order == 0) == (comparison == Primitives.Equal));
        if (!a.IsReal && a.Element is not ("int" or "long"))
            return null;
        return comparison == Primitives.Less ? Literal.Boolean(order < 0)
            : comparison == Primitives.LessOrEqual ? Literal.Boolean(order <= 0)
            : comparison == Primitives.Greater ? Literal.Boolean(order > 0)
            : comparison == Primitives.GreaterOrEqual ? Literal.Boolean(order >= 0)
            : null;
    }
}
