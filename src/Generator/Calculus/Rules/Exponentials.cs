using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Exponentials of base e, 2 and 10.</summary>
internal static class Exponentials
{
    public static readonly Rule[] Rules =
    [
        //    f                 f'(x), y = f(x)     test x
        Unary(Primitives.Exp,   (x, y) => y,        All),
        Unary(Primitives.Exp2,  (x, y) => Ln2 * y,  All),
        Unary(Primitives.Exp10, (x, y) => Ln10 * y, All),

        // Not y + 1, which has no digits left where x is far below 0.
        Unary(Primitives.ExpM1,   (x, y) => Exp(x),          All),
        Unary(Primitives.Exp2M1,  (x, y) => Ln2 * Exp2(x),   All),
        Unary(Primitives.Exp10M1, (x, y) => Ln10 * Exp10(x), All),
    ];
}
