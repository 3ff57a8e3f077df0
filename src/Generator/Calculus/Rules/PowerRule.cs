using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>The partial derivatives of powers xᵖ and roots, with the cheapest formula for an exponent that is known.</summary>
internal static class PowerRule
{
    public const string Kink = "p = 0: 0 in x; y = 0 and p > 0: 0 in p";

    /// <summary>p·xᵖ⁻¹, and 0 for p = 0 whatever x is. A known exponent needs no test, and a small integer one no power.</summary>
    public static Expr OfBase(Expr x, Expr p, Expr y) => Known(p) switch
    {
        not { } => Where(Equal(p, 0), 0, p * Pow(x, p - 1)),
        0 => 0,
        0.5 => 0.5 / y,
        -1 => -(y * y),
        < 0 and { } n when n == Math.Floor(n) => n * (y / x),
        { } n => n * Power(x, n - 1),
    };

    /// <summary>y·log x, and 0 where the power is 0 for p > 0: 0ᵖ does not depend on p. A known positive base needs no test.</summary>
    public static Expr OfExponent(Expr x, Expr p, Expr y) =>
        Known(x) > 0 ? y * Log(x) : Where(p > 0, Where(Equal(y, 0), 0, y * Log(x)), y * Log(x));

    /// <summary>1/(n·yⁿ⁻¹) for y = ⁿ√x, which is infinite at 0 for n > 1, where y/(n·x) would be NaN.</summary>
    public static Expr OfRoot(Expr x, Expr n, Expr y)
    {
        Expr degree = Real(n, x);
        return 1 / (degree * Power(y, degree - 1));
    }
}
