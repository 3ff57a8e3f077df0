using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>Rewrite rules, found by the primitive of their left side, in the order of the rows.</summary>
internal sealed class RewriteTable
{
    public static readonly RewriteTable Exact = new(ExactRules.All);

    public static readonly RewriteTable FastMath = new([.. ExactRules.All, .. AlgebraicRules.All]);

    private readonly ILookup<Primitive, RewriteRule> _byRoot;

    private RewriteTable(RewriteRule[] rules) => _byRoot = rules.ToLookup(static rule => rule.Root);

    public IEnumerable<RewriteRule> Of(Primitive primitive) => _byRoot[primitive];
}
