using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>Pulls the adjoint of a result back to one argument.</summary>
internal static class ChainRule
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(Primitive F, int Index), bool> s_hasPartial = new();

    /// <summary>Whether f has a derivative in its argument <paramref name="index"/>, other than a zero.</summary>
    public static bool HasPartial(Primitive f, int index) =>
        f == Primitives.Convert || (f.Call is { } call ? call.Arguments[index].IsDifferentiable : f.IsPart ? index == 0 : Pullbacks.Find(f) is { } rule ? rule.Pullbacks[index] is not null : s_hasPartial.GetOrAdd((f, index), static key => IsNonzero(key.F, key.Index)));

    private static bool IsNonzero(Primitive f, int index)
    {
        if (RuleTable.Of(f).Partials[index] is not { } partial)
            return false;
        if (f == Primitives.Select)
            return true;
        ProgramBuilder builder = new();
        Expr[] x = [.. Enumerable.Range(0, f.Arity).Select(_ => new Expr(builder, builder.Parameter(IrType.Double, "")))];
        return !partial(x, x[0]).Is(0);
    }

    /// <summary>
    /// The contribution of y = f(x₀, x₁, …) to the adjoint of argument <paramref name="index"/>, where <paramref name="g"/> is the adjoint of y.
    /// Null where f has no derivative in that argument.
    /// </summary>
    public static Expr? Pull(Primitive f, int index, Expr g, Expr[] x, Expr y)
    {
        if (f == Primitives.Convert)
            return g.IsNumber ? g : new Expr(g.Builder, g.Builder.Convert(g.Value, x[0].Type.Element));
        if (f.Call is not null)
            return CalledRules.Pull(f, index, g, x, y);
        if (Pullbacks.Find(f) is { } rule)
            return rule.Pullbacks[index]?.Invoke(rule.TakesPartial ? g : BroadcastTo(g, y), x, y);

        if (RuleTable.Of(f).Partials[index] is not { } partial)
            return null;
        int isNew = y.Builder.Count;
        return Scale(g, partial(x, y), isNew) is { } contribution ? Gather(Resolve(contribution, y), x[index], y) : null;
    }

    /// <summary>The tangent of y = f(x₀, x₁, …) from the tangents of the arguments; null where it is zero by structure.</summary>
    public static Expr? Push(Primitive f, Expr?[] dx, Expr[] x, Expr y)
    {
        if (f == Primitives.Convert)
            return new Expr(y.Builder, y.Builder.Convert(dx[0]!.Value.Value, y.Type.Element));
        if (f == Primitives.Select)
            return Resolve(Expr.Piecewise(x[0], dx[1] ?? 0, dx[2] ?? 0), y);
        if (f.Call is not null)
            return CalledRules.Push(f, dx, x, y);
        if (Pushforwards.Find(f) is { } pushforward)
            return pushforward(dx, x, y);

        Expr? sum = null;
        for (int i = 0; i < x.Length; i++)
        {
            if (dx[i] is not { } tangent || RuleTable.Of(f).Partials[i] is not { } partial)
                continue;
            int isNew = y.Builder.Count;
            if (Scale(tangent, partial(x, y), isNew) is { } term)
                sum = sum is { } terms ? terms + Resolve(term, y) : Resolve(term, y);
        }
        return sum;
    }

    /// <summary>
    /// g times a partial derivative; null where that is zero by structure. Signs move out, quotients divide g first, so that partials with a common
    /// denominator share the division, and g goes into the pieces of a piecewise partial, so that a zero piece never meets an infinite g.
    /// </summary>
    private static Expr? Scale(Expr g, Expr partial, int isNew)
    {
        if (partial.IsPiecewise)
        {
            (Expr condition, Expr whenTrue, Expr whenFalse) = partial.Pieces;
            return Expr.Piecewise(condition, Scale(g, whenTrue, isNew) ?? 0, Scale(g, whenFalse, isNew) ?? 0);
        }
        if (partial.Is(0))
            return null;
        if (partial.Is(1))
            return g;
        if (partial.Is(-1))
            return -g;
        if (g.Is(1))
            return partial;
        if (g.Is(-1))
            return -partial;
        if (partial.IsValue && partial.Value >= isNew && partial.Definition is { } definition)
        {
            if (definition.Primitive == Primitives.Negate)
                return Scale(g, Operand(0), isNew) is { } scaled ? -scaled : null;
            if (definition.Primitive == Primitives.Divide)
                return Scale(g / Operand(1), Operand(0), isNew);
        }
        return partial * g;

        Expr Operand(int index) => new(partial.Builder, partial.Definition!.Operands[index]);
    }

    private static Expr Resolve(Expr contribution, Expr y) =>
        contribution.IsPiecewise ? new Expr(y.Builder, contribution.In(y)) : contribution;

    /// <summary>Sums a contribution over the axes along which the argument was repeated to the shape of y.</summary>
    private static Expr Gather(Expr contribution, Expr x, Expr y)
    {
        if (x.Type.Rank == y.Type.Rank)
            return contribution;
        bool isScalar = contribution.IsNumber || contribution.Type.IsScalar;
        return x.Type.Rank switch
        {
            Rank.Scalar when isScalar => contribution * Number(Length(y), y),
            Rank.Scalar => Sum(BroadcastTo(contribution, y)),
            Rank.Vector when isScalar => contribution * Number(Rows(y), y),
            Rank.Vector => ColumnSums(BroadcastTo(contribution, y)),
            Rank.Column when isScalar => contribution * Number(Columns(y), y),
            _ => AsColumn(RowSums(BroadcastTo(contribution, y))),
        };
    }
}
