using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Circular functions and their inverses, of radians and of multiples of π.</summary>
internal static class Trigonometric
{
    public static readonly Rule[] Rules =
    [
        //    f                f'(x), y = f(x)                         test x at the edge
        Unary(Primitives.Sin,  (x, y) => Cos(x),                       All),
        Unary(Primitives.Cos,  (x, y) => -Sin(x),                      All),
        Unary(Primitives.Tan,  (x, y) => 1 + y * y,                    Angle),
        Unary(Primitives.Asin, (x, y) => 1 / Sqrt((1 - x) * (1 + x)),  Unit,  "±1: +∞"),
        Unary(Primitives.Acos, (x, y) => -1 / Sqrt((1 - x) * (1 + x)), Unit,  "±1: −∞"),
        Unary(Primitives.Atan, (x, y) => 1 / (1 + x * x),              All),

        Unary(Primitives.SinPi,  (x, y) => Pi * CosPi(x),                       All),
        Unary(Primitives.CosPi,  (x, y) => -Pi * SinPi(x),                      All),
        Unary(Primitives.TanPi,  (x, y) => Pi * (1 + y * y),                    Between(-0.4, 0.4)),
        Unary(Primitives.AsinPi, (x, y) => 1 / (Pi * Sqrt((1 - x) * (1 + x))),  Unit, "±1: +∞"),
        Unary(Primitives.AcosPi, (x, y) => -1 / (Pi * Sqrt((1 - x) * (1 + x))), Unit, "±1: −∞"),
        Unary(Primitives.AtanPi, (x, y) => 1 / (Pi * (1 + x * x)),              All),

        //     f, the angle of (b, a) ∂f/∂a                                    ∂f/∂b
        Binary(Primitives.Atan2,      (a, b, y) => b / (a * a + b * b),        (a, b, y) => -(a / (a * a + b * b)),
                                      Positive, All, "(0, 0): NaN"),
        Binary(Primitives.Atan2Pi,    (a, b, y) => b / (Pi * (a * a + b * b)), (a, b, y) => -(a / (Pi * (a * a + b * b))),
                                      Positive, All, "(0, 0): NaN"),
    ];
}
