using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>The standard normal distribution: its density φ, its distribution function Φ, and the error function.</summary>
internal static class Normal
{
    public static readonly Rule[] Rules =
    [
        //    f                     f'(x), y = f(x)                        test x
        Unary(Primitives.NormalPdf, (x, y) => -(x * y),                    All),
        Unary(Primitives.NormalCdf, (x, y) => NormalPdf(x),                All),
        Unary(Primitives.Erf,       (x, y) => TwoBySqrtPi * Exp(-(x * x)), All),
    ];
}
