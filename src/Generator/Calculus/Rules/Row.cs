using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>
/// Writes rows of the rule tables: f, its partial derivatives (null for a discrete argument), where to test them, what holds at a kink.
/// </summary>
internal static class Row
{
    public static Rule Unary(Primitive f, Func<Expr, Expr, Expr> df, Domain x, string kink = "") =>
        new(f, [(arguments, y) => df(arguments[0], y)], [x], kink);

    public static Rule Binary(
        Primitive f, Func<Expr, Expr, Expr, Expr> da, Func<Expr, Expr, Expr, Expr>? db, Domain a, Domain b, string kink = "")
    {
        return new(f, [Of(da), Of(db)], [a, b], kink);

        static Partial? Of(Func<Expr, Expr, Expr, Expr>? partial) =>
            partial is null ? null : (arguments, y) => partial(arguments[0], arguments[1], y);
    }

    public static Rule Ternary(
        Primitive f,
        Func<Expr, Expr, Expr, Expr, Expr>? da,
        Func<Expr, Expr, Expr, Expr, Expr>? db,
        Func<Expr, Expr, Expr, Expr, Expr>? dc,
        Domain a,
        Domain b,
        Domain c,
        string kink = "")
    {
        return new(f, [Of(da), Of(db), Of(dc)], [a, b, c], kink);

        static Partial? Of(Func<Expr, Expr, Expr, Expr, Expr>? partial) =>
            partial is null ? null : (arguments, y) => partial(arguments[0], arguments[1], arguments[2], y);
    }

    /// <summary>A function whose value is one of its two arguments: the first where <paramref name="isFirst"/> holds.</summary>
    public static Rule Choice(Primitive f, Func<Expr, Expr, Expr, Expr> isFirst) =>
        Binary(
            f,
            (a, b, y) => Where(isFirst(a, b, y), 1, 0),
            (a, b, y) => Where(isFirst(a, b, y), 0, 1),
            Domain.All,
            Domain.All,
            "a tie: (1, 0)");

    /// <summary>A function whose value is x between two bounds, and the bound that x has passed beyond them.</summary>
    public static Rule Clamp(Primitive f) =>
        Ternary(
            f,
            (x, low, high, y) => Where(x < low, 0, Where(x > high, 0, 1)),
            (x, low, high, y) => Where(x < low, 1, 0),
            (x, low, high, y) => Where(x > high, 1, 0),
            Domain.All,
            Domain.Between(-2, -1),
            Domain.Between(1, 2),
            "x at a bound: (1, 0, 0)");

    /// <summary>A function that is constant between jumps, of x and of discrete arguments.</summary>
    public static Rule Step(Primitive f, params Domain[] discrete) =>
        new(f, [(arguments, y) => 0, .. discrete.Select(static _ => (Partial?)null)], [Domain.All, .. discrete], "jumps: 0");
}
