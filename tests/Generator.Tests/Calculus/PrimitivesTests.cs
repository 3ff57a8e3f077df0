using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Calculus;

public sealed class PrimitivesTests
{
    [Fact]
    public void All_HoldsEveryRowOnceUnderItsOwnName()
    {
        Assert.DoesNotContain(null, Primitives.All);
        Assert.Contains(Primitives.Add, Primitives.All);
        Assert.Contains(Primitives.Exp, Primitives.All);
        Assert.Contains(Primitives.IsNaN, Primitives.All);
        Assert.Equal(Primitives.All.Count, Primitives.All.Select(static primitive => primitive.Name).Distinct().Count());
    }

    [Fact]
    public void Notation_OfEveryRule_NamesEachOperand()
    {
        foreach (Primitive primitive in RuleTable.All.Select(static rule => rule.Primitive).Where(static f => f != Primitives.BroadcastTo))
        {
            for (int i = 0; i < primitive.Arity; i++)
                Assert.Contains($"{{{i}}}", primitive.Notation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Spelling_OfEveryRule_IsKnown() =>
        Assert.All(
            RuleTable.All.Select(static rule => rule.Primitive).Where(static f => f != Primitives.BroadcastTo && f != Primitives.Select),
            static primitive => Assert.NotEqual(SpellingKind.None, primitive.Spelling));
}
