using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Powers, roots and the hypotenuse.</summary>
internal static class Powers
{
    public static readonly Rule[] Rules =
    [
        //    f                                  f'(x), y = f(x)                 test x    at the kink
        Unary(Primitives.Square,                 (x, y) => 2 * x,                All),
        Unary(Primitives.Sqrt,                   (x, y) => 0.5 / y,              Positive, "0: +∞"),
        Unary(Primitives.Cbrt,                   (x, y) => 1 / (3 * (y * y)),    Positive, "0: +∞"),
        Unary(Primitives.ReciprocalSqrtEstimate, (x, y) => -0.5 / (x * Sqrt(x)), Positive, "that of 1/√x"),

        //     f               ∂f/∂a             ∂f/∂b                 test a, test b
        Binary(Primitives.Pow, PowerRule.OfBase, PowerRule.OfExponent, Between(0.5, 4), All, PowerRule.Kink),

        //     f                 ∂f/∂a                                      ∂f/∂b
        Binary(Primitives.Hypot, (a, b, y) => Where(Equal(y, 0), 0, a / y), (a, b, y) => Where(Equal(y, 0), 0, b / y),
                                 Positive, All, "(0, 0): (0, 0)"),

        //     f                  ∂f/∂x                          discrete test x, test n
        Binary(Primitives.RootN,  PowerRule.OfRoot,              null,    Positive, Between(2, 6), "0: +∞ for n > 1"),
        Binary(Primitives.ScaleB, (x, n, y) => PowerOfTwo(n, x), null,    All, Between(-3, 4)),
    ];
}
