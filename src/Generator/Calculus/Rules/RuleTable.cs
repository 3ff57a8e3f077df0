using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>All rules, found by their primitive.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Arithmetic.Rules,
        .. Exponentials.Rules,
        .. Logarithms.Rules,
        .. Powers.Rules,
        .. Trigonometric.Rules,
        .. Hyperbolic.Rules,
        .. Piecewise.Rules,
        .. Rounding.Rules,
        .. Activations.Rules,
        .. Normal.Rules,
        .. EntryLosses.Rules,
    ];

    private static readonly Dictionary<Primitive, Rule> s_byPrimitive = All.ToDictionary(static rule => rule.Primitive);

    public static Rule Of(Primitive primitive) =>
        s_byPrimitive.TryGetValue(primitive, out Rule? rule) ? rule : throw new InvalidOperationException($"{primitive} has no rule.");
}
