using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Operators, and functions that are a few of them.</summary>
internal static class Arithmetic
{
    // A remainder is a − n·b with an integer n, which its value y tells: n = (a − y)/b up to rounding. Not truncate(a/b): that quotient may
    // round up to the next integer, as 1/0.1 does to 10, where 1 % 0.1 subtracts 0.1 nine times.
    public static readonly Rule[] Rules =
    [
        //     f                         ∂f/∂a               ∂f/∂b                            test a, test b
        Binary(Primitives.Add,           (a, b, y) => 1,     (a, b, y) => 1,                  All, All),
        Binary(Primitives.Subtract,      (a, b, y) => 1,     (a, b, y) => -1,                 All, All),
        Binary(Primitives.Multiply,      (a, b, y) => b,     (a, b, y) => a,                  All, All),
        Binary(Primitives.Divide,        (a, b, y) => 1 / b, (a, b, y) => -(y / b),           All, Positive),
        Binary(Primitives.Remainder,     (a, b, y) => 1,     (a, b, y) => Round((y - a) / b), All, Between(1.1, 2), "jumps: (1, −n)"),
        Binary(Primitives.IEEERemainder, (a, b, y) => 1,     (a, b, y) => Round((y - a) / b), All, Between(1.1, 2), "jumps: (1, −n)"),

        //    f                              f'(x)                   test x
        Unary(Primitives.Negate,             (x, y) => -1,           All),
        Unary(Primitives.DegreesToRadians,   (x, y) => Pi / 180,     All),
        Unary(Primitives.RadiansToDegrees,   (x, y) => 180 / Pi,     All),
        Unary(Primitives.ReciprocalEstimate, (x, y) => -1 / (x * x), Positive, "that of 1/x"),

        //      f                               ∂f/∂a                  ∂f/∂b              ∂f/∂c                  test a, b, c
        Ternary(Primitives.FusedMultiplyAdd,    (a, b, c, y) => b,     (a, b, c, y) => a, (a, b, c, y) => 1,     All, All, All),
        Ternary(Primitives.MultiplyAddEstimate, (a, b, c, y) => b,     (a, b, c, y) => a, (a, b, c, y) => 1,     All, All, All),
        Ternary(Primitives.Lerp,                (a, b, t, y) => 1 - t, (a, b, t, y) => t, (a, b, t, y) => b - a, All, All, All),

        //      f, of a condition  discrete ∂f/∂a                           ∂f/∂b                           test
        Ternary(Primitives.Select, null,    (c, a, b, y) => Where(c, 1, 0), (c, a, b, y) => Where(c, 0, 1), Between(0, 2), All, All),

        //     f, of a shape           ∂f/∂x               discrete test
        Binary(Primitives.BroadcastTo, (x, shape, y) => 1, null,    All, All),
    ];
}
