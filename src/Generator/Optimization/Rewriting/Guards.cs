using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>Conditions that rewrite rules depend on.</summary>
internal static class Guards
{
    public static bool IsConstant(Expr x) => x.Definition is { IsConstant: true };

    public static bool IsNegative(Expr x) => Real(x) < 0;

    /// <summary>Whether it is a constant below zero whose negative is an integer of the same type.</summary>
    public static bool IsNegativeInteger(Expr i) => i.Definition is { IsConstant: true, Literal: { IsReal: false, Bits: < 0 and > int.MinValue } } && i.Type.Element is ("int" or "long");

    public static bool IsDiscrete(Expr x) => !x.Type.IsReal;

    public static bool SameRank(Expr x, Expr y) => x.Type.Rank == y.Type.Rank;

    /// <summary>Whether 1/c is exact, so that x/c and (1/c)·x round the same real number.</summary>
    public static bool HasExactReciprocal(Expr c) => !c.Type.IsGeneric && Real(c) is { } number && IsPowerOfTwo(number) && IsPowerOfTwo(Rounded(1 / number, c));

    public static bool HasReciprocal(Expr c) =>
        Real(c) is { } number && number != 0 && IsFinite(number) && IsFinite(Rounded(1 / number, c));

    /// <summary>
    /// Whether a·(b·x) and (a·b)·x are the same to the bit. Either b is a power of two, so that b·x is exact unless it overflows; or a is
    /// one and b is an integer, so that a only shifts the exponent of b·x, which is exact where it is subnormal. Neither factor may
    /// shrink: b·x overflows only where the whole does.
    /// </summary>
    public static bool ScalesExactly(Expr a, Expr b) =>
        Real(a) is { } outer && Real(b) is { } inner
        && Math.Abs(outer) >= 1 && Math.Abs(inner) >= 1 && !double.IsInfinity(Rounded(outer * inner, a))
        && (!a.Type.IsGeneric || Math.Abs(outer * inner) <= LargestGeneric)
        && (IsPowerOfTwo(inner) || (IsPowerOfTwo(outer) && Math.Floor(inner) == inner));

    /// <summary>Of a type that is not known, only small factors are known to be exact.</summary>
    private const double LargestGeneric = 64;

    private static double? Real(Expr x) =>
        x.Definition is { IsConstant: true, Literal.IsReal: true } constant ? constant.Literal.AsReal : null;

    private static bool IsFinite(double x) => !double.IsNaN(x) && !double.IsInfinity(x);

    private static double Rounded(double value, Expr like) => Literal.Real(like.Type.Element, value).AsReal;

    /// <summary>± a power of two that is neither zero, subnormal nor infinite: the significand has no bits below the leading one.</summary>
    private static bool IsPowerOfTwo(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits >> 52) & 0x7FF;
        return (bits & 0xF_FFFF_FFFF_FFFF) == 0 && exponent is > 0 and < 0x7FF;
    }
}
