using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>Rewrite rules, found by the primitive of their left side, in the order of the rows.</summary>
internal sealed class RewriteTable
{
    public static readonly RewriteTable Exact = new(ExactRules.All);

    public static readonly RewriteTable FastMath = new([.. ExactRules.All, .. AlgebraicRules.All]);

    private readonly Dictionary<Primitive, RewriteRule[]> _byRoot;

    private RewriteTable(RewriteRule[] rules) =>
        _byRoot = rules.GroupBy(static rule => rule.Root).ToDictionary(static group => group.Key, static group => group.ToArray());

    public RewriteRule[] Of(Primitive primitive) => _byRoot.TryGetValue(primitive, out RewriteRule[]? rules) ? rules : [];
}
