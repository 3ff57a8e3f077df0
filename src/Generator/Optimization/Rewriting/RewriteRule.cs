using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>A row of a rewrite table: what the left side matches may be written as the right side, where the guard holds.</summary>
internal sealed class RewriteRule
{
    private readonly Pattern.Application[] _asWritten;
    private readonly Pattern.Application[] _commuted;

    public RewriteRule(string name, int variables, Func<Expr[], Expr> left, Func<Expr[], Expr> right, Func<Expr[], bool> guard)
    {
        Name = name;
        VariableCount = variables;
        Left = left;
        Right = right;
        Guard = guard;
        IReadOnlyList<Pattern.Application> orders = Pattern.Read(left, variables);
        _asWritten = [orders[0]];
        _commuted = [.. orders.Skip(1)];
    }

    public string Name { get; }

    public int VariableCount { get; }

    public Func<Expr[], Expr> Left { get; }

    public Func<Expr[], Expr> Right { get; }

    public Func<Expr[], bool> Guard { get; }

    /// <summary>The primitive of the left side.</summary>
    public Primitive Root => _asWritten[0].Primitive;

    /// <summary>
    /// What the variables stand for if <see cref="Root"/> of these operands has the form of the left side and the guard holds; otherwise
    /// null. The form is as it stands in the row, or else with operands that commute in another order.
    /// </summary>
    public Expr[]? Match(int[] operands, ProgramBuilder builder, bool asWritten)
    {
        Span<int> bindings = stackalloc int[VariableCount];
        foreach (Pattern.Application pattern in asWritten ? _asWritten : _commuted)
        {
            bindings.Fill(-1);
            if (pattern.Matches(operands, builder, bindings) && Expressions(bindings, builder) is { } variables && Guard(variables))
                return variables;
        }
        return null;
    }

    public override string ToString() => Name;

    private static Expr[] Expressions(ReadOnlySpan<int> values, ProgramBuilder builder)
    {
        Expr[] expressions = new Expr[values.Length];
        for (int i = 0; i < expressions.Length; i++)
            expressions[i] = new Expr(builder, values[i]);
        return expressions;
    }
}
