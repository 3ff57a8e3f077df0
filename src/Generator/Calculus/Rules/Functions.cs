using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

internal static class Functions
{
    public static readonly Rule[] Rules =
    [
        //    f                   f'(x), y = f(x)           test on
        Unary(Primitives.Exp,     (x, y) => y,              Domain.All),
        Unary(Primitives.Log,     (x, y) => 1 / x,          Domain.Positive, "0: +∞"),
        Unary(Primitives.Sqrt,    (x, y) => 0.5 / y,        Domain.Positive, "0: +∞"),
        Unary(Primitives.Sin,     (x, y) => Cos(x),         Domain.All),
        Unary(Primitives.Cos,     (x, y) => -Sin(x),        Domain.All),
        Unary(Primitives.Tanh,    (x, y) => 1 - y * y,      Domain.All),
        Unary(Primitives.Sigmoid, (x, y) => y * (1 - y),    Domain.All),
        Unary(Primitives.Square,  (x, y) => 2 * x,          Domain.All),
        Unary(Primitives.Abs,     (x, y) => Where(x >= 0, 1, -1), Domain.All, "0: 1, since |x| = x ≥ 0 ? x : −x"),
    ];
}
