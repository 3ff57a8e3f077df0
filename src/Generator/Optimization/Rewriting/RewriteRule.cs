using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>A row of a rewrite table: what the left side matches may be written as the right side, where the guard holds.</summary>
internal sealed class RewriteRule
{
    private readonly IReadOnlyList<Pattern.Application> _patterns;

    public RewriteRule(string name, int variables, Func<Expr[], Expr> left, Func<Expr[], Expr> right, Func<Expr[], bool> guard)
    {
        Name = name;
        VariableCount = variables;
        Left = left;
        Right = right;
        Guard = guard;
        _patterns = Pattern.Read(left, variables);
    }

    public string Name { get; }

    public int VariableCount { get; }

    public Func<Expr[], Expr> Left { get; }

    public Func<Expr[], Expr> Right { get; }

    public Func<Expr[], bool> Guard { get; }

    /// <summary>The primitive of the left side.</summary>
    public Primitive Root => _patterns[0].Primitive;

    /// <summary>What the variables stand for if <see cref="Root"/> of these operands has the form of the left side and the guard holds; otherwise null.</summary>
    public Expr[]? Match(int[] operands, ProgramBuilder builder)
    {
        foreach (Pattern.Application pattern in _patterns)
        {
            int[] bindings = new int[VariableCount];
            bindings.AsSpan().Fill(-1);
            if (!pattern.Matches(operands, builder, bindings))
                continue;
            Expr[] variables = [.. bindings.Select(value => new Expr(builder, value))];
            if (Guard(variables))
                return variables;
        }
        return null;
    }

    public override string ToString() => Name;
}
