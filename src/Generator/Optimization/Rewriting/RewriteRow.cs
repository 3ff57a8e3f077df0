using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>Writes rows of the rewrite tables: name, left side, right side, and last the condition on which they are equal.</summary>
internal static class RewriteRow
{
    public static RewriteRule Rule(string name, Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, bool>? when = null) =>
        new(name, 1, v => left(v[0]), v => right(v[0]), v => when is null || when(v[0]));

    public static RewriteRule Rule(
        string name, Func<Expr, Expr, Expr> left, Func<Expr, Expr, Expr> right, Func<Expr, Expr, bool>? when = null) =>
        new(name, 2, v => left(v[0], v[1]), v => right(v[0], v[1]), v => when is null || when(v[0], v[1]));

    public static RewriteRule Rule(
        string name, Func<Expr, Expr, Expr, Expr> left, Func<Expr, Expr, Expr, Expr> right, Func<Expr, Expr, Expr, bool>? when = null) =>
        new(name, 3, v => left(v[0], v[1], v[2]), v => right(v[0], v[1], v[2]), v => when is null || when(v[0], v[1], v[2]));

    public static RewriteRule Rule(
        string name,
        Func<Expr, Expr, Expr, Expr, Expr> left,
        Func<Expr, Expr, Expr, Expr, Expr> right,
        Func<Expr, Expr, Expr, Expr, bool>? when = null) =>
        new(
            name,
            4,
            v => left(v[0], v[1], v[2], v[3]),
            v => right(v[0], v[1], v[2], v[3]),
            v => when is null || when(v[0], v[1], v[2], v[3]));
}
