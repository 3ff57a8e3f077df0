using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>C# operators as primitives, by the kind of their operands.</summary>
internal static class Operators
{
    public static Primitive? Real(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => Primitives.Add,
        BinaryOperatorKind.Subtract => Primitives.Subtract,
        BinaryOperatorKind.Multiply => Primitives.Multiply,
        BinaryOperatorKind.Divide => Primitives.Divide,
        BinaryOperatorKind.Remainder => Primitives.Remainder,
        _ => Comparison(kind),
    };

    public static Primitive? Integer(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => Primitives.IntegerAdd,
        BinaryOperatorKind.Subtract => Primitives.IntegerSubtract,
        BinaryOperatorKind.Multiply => Primitives.IntegerMultiply,
        BinaryOperatorKind.Divide => Primitives.IntegerDivide,
        BinaryOperatorKind.Remainder => Primitives.IntegerRemainder,
        BinaryOperatorKind.And => Primitives.BitAnd,
        BinaryOperatorKind.Or => Primitives.BitOr,
        BinaryOperatorKind.ExclusiveOr => Primitives.ExclusiveOr,
        BinaryOperatorKind.LeftShift => Primitives.ShiftLeft,
        BinaryOperatorKind.RightShift => Primitives.ShiftRight,
        BinaryOperatorKind.UnsignedRightShift => Primitives.UnsignedShiftRight,
        _ => Comparison(kind),
    };

    public static Primitive? Boolean(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd => Primitives.And,
        BinaryOperatorKind.ConditionalOr => Primitives.Or,
        BinaryOperatorKind.And => Primitives.BitAnd,
        BinaryOperatorKind.Or => Primitives.BitOr,
        BinaryOperatorKind.ExclusiveOr => Primitives.ExclusiveOr,
        BinaryOperatorKind.Equals => Primitives.Equal,
        BinaryOperatorKind.NotEquals => Primitives.NotEqual,
        _ => null,
    };

    private static Primitive? Comparison(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => Primitives.Less,
        BinaryOperatorKind.LessThanOrEqual => Primitives.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Primitives.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Primitives.GreaterOrEqual,
        BinaryOperatorKind.Equals => Primitives.Equal,
        BinaryOperatorKind.NotEquals => Primitives.NotEqual,
        _ => null,
    };
}
