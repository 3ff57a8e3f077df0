using static SymbolicGrad.Generator.Ir.PrimitiveFactory;

namespace SymbolicGrad.Generator.Ir;

/// <content>Functions whose result is a truth value or an integer: constants for the derivative.</content>
internal static partial class Primitives
{
    // Tests of a real number
    public static readonly Primitive IsNaN = Predicate("IsNaN");
    public static readonly Primitive IsFinite = Predicate("IsFinite");
    public static readonly Primitive IsInfinity = Predicate("IsInfinity");
    public static readonly Primitive IsPositiveInfinity = Predicate("IsPositiveInfinity");
    public static readonly Primitive IsNegativeInfinity = Predicate("IsNegativeInfinity");
    public static readonly Primitive IsPositive = Predicate("IsPositive");
    public static readonly Primitive IsNegative = Predicate("IsNegative");
    public static readonly Primitive IsNormal = Predicate("IsNormal");
    public static readonly Primitive IsSubnormal = Predicate("IsSubnormal");
    public static readonly Primitive IsRealNumber = Predicate("IsRealNumber");
    public static readonly Primitive IsInteger = Predicate("IsInteger");
    public static readonly Primitive IsEvenInteger = Predicate("IsEvenInteger");
    public static readonly Primitive IsOddInteger = Predicate("IsOddInteger");
    public static readonly Primitive IsPow2 = Predicate("IsPow2");

    // From a real number to an integer
    public static readonly Primitive Sign = ToInteger("Sign", "sgn({0})");
    public static readonly Primitive ILogB = ToInteger("ILogB", "⌊log₂|{0}|⌋");

    // Of integers
    public static readonly Primitive IntegerAbs = Integer("IntegerAbs", 1, "Abs", "|{0}|");
    public static readonly Primitive IntegerMax = Integer("IntegerMax", 2, "Max", "max({0}, {1})");
    public static readonly Primitive IntegerMin = Integer("IntegerMin", 2, "Min", "min({0}, {1})");
    public static readonly Primitive IntegerClamp = Integer("IntegerClamp", 3, "Clamp", "clamp({0}, {1}, {2})");
}
