using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>A partial derivative of f: from the arguments of f and y, the value of f there.</summary>
internal delegate Expr Partial(Expr[] arguments, Expr y);

/// <summary>
/// The derivative of an elementwise primitive: one partial for each argument, and where to test it. A null partial means that the argument
/// is discrete (a digit count, an exponent) and has none.
/// </summary>
internal sealed record Rule(Primitive Primitive, Partial?[] Partials, Domain[] Domains, string Kink);

/// <summary>An interval that tests draw an argument from.</summary>
internal readonly record struct Domain(double Low, double High)
{
    public static readonly Domain All = new(-4, 4);
    public static readonly Domain Positive = new(0.1, 4);
    public static readonly Domain Unit = new(-0.9, 0.9);
    public static readonly Domain AboveOne = new(1.1, 4);
    public static readonly Domain AboveMinusOne = new(-0.9, 4);
    public static readonly Domain Angle = new(-1.4, 1.4);
}

/// <summary>Writes rows of the rule tables.</summary>
internal static class Row
{
    public static Rule Unary(Primitive f, Func<Expr, Expr, Expr> df, Domain domain, string kink = "") =>
        new(f, [(arguments, y) => df(arguments[0], y)], [domain], kink);

    public static Rule Binary(
        Primitive f, Func<Expr, Expr, Expr, Expr> da, Func<Expr, Expr, Expr, Expr> db, Domain a, Domain b, string kink = "") =>
        new(f, [(arguments, y) => da(arguments[0], arguments[1], y), (arguments, y) => db(arguments[0], arguments[1], y)], [a, b], kink);

    public static Rule Ternary(
        Primitive f,
        Func<Expr, Expr, Expr, Expr, Expr> da,
        Func<Expr, Expr, Expr, Expr, Expr> db,
        Func<Expr, Expr, Expr, Expr, Expr> dc,
        Domain a,
        Domain b,
        Domain c,
        string kink = "") =>
        new(
            f,
            [
                (arguments, y) => da(arguments[0], arguments[1], arguments[2], y),
                (arguments, y) => db(arguments[0], arguments[1], arguments[2], y),
                (arguments, y) => dc(arguments[0], arguments[1], arguments[2], y),
            ],
            [a, b, c],
            kink);
}
