using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Hyperbolic functions and their inverses.</summary>
internal static class Hyperbolic
{
    public static readonly Rule[] Rules =
    [
        //    f                 f'(x), y = f(x)                            test x    at the edge
        Unary(Primitives.Sinh,  (x, y) => Cosh(x),                         All),
        Unary(Primitives.Cosh,  (x, y) => Sinh(x),                         All),
        Unary(Primitives.Tanh,  (x, y) => 1 - y * y,                       Between(-2, 2)),
        Unary(Primitives.Asinh, (x, y) => 1 / Hypot(x, 1),                 All),
        Unary(Primitives.Acosh, (x, y) => 1 / (Sqrt(x - 1) * Sqrt(x + 1)), AboveOne, "1: +∞"),
        Unary(Primitives.Atanh, (x, y) => 1 / ((1 - x) * (1 + x)),         Unit,     "±1: +∞"),
    ];
}
