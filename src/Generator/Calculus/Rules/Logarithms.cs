using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Logarithms of base e, 2, 10 and any other, of x and of 1 + x.</summary>
internal static class Logarithms
{
    public static readonly Rule[] Rules =
    [
        //    f                   f'(x)                           test x         at the edge
        Unary(Primitives.Log,     (x, y) => 1 / x,                Positive,      "0: +∞"),
        Unary(Primitives.Log2,    (x, y) => 1 / (Ln2 * x),        Positive,      "0: +∞"),
        Unary(Primitives.Log10,   (x, y) => 1 / (Ln10 * x),       Positive,      "0: +∞"),
        Unary(Primitives.LogP1,   (x, y) => 1 / (1 + x),          AboveMinusOne, "−1: +∞"),
        Unary(Primitives.Log2P1,  (x, y) => 1 / (Ln2 * (1 + x)),  AboveMinusOne, "−1: +∞"),
        Unary(Primitives.Log10P1, (x, y) => 1 / (Ln10 * (1 + x)), AboveMinusOne, "−1: +∞"),

        //     f                   ∂f/∂x                          ∂f/∂b                             test x, test b
        Binary(Primitives.LogBase, (x, b, y) => 1 / (x * Log(b)), (x, b, y) => -(y / (b * Log(b))), Positive, AboveOne, "x = 0: +∞ in x"),
    ];
}
