using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>The losses of one entry, of which the losses of tensors are means.</summary>
internal static class EntryLosses
{
    public static readonly Rule[] Rules =
    [
        // ½·r² inside, δ·(|r| − ½·δ) outside
        Binary(
            Primitives.HuberLoss,
            (r, δ, y) => Where(Abs(r) <= δ, r, Where(r >= 0, δ, -δ)),
            (r, δ, y) => Where(Abs(r) <= δ, 0, Abs(r) - δ),
            Domain.All, Domain.Positive, "|r| = δ: r"),

        // −t·log σ(z) − (1 − t)·log(1 − σ(z))
        Binary(Primitives.LogisticLoss, (z, t, y) => Sigmoid(z) - t, (z, t, y) => -z, Domain.All, Domain.Unit),
    ];
}
