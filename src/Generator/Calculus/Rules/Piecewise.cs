using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Functions that are one of their arguments, up to a sign. A kink belongs to the piece that gives the value.</summary>
internal static class Piecewise
{
    public static readonly Rule[] Rules =
    [
        //    f               f'(x)                           test x
        Unary(Primitives.Abs, (x, y) => Where(x >= 0, 1, -1), All, "0: 1"),

        //     f, |a| with the sign of b ∂f/∂a                                                        ∂f/∂b
        Binary(Primitives.CopySign,      (a, b, y) => Where(a >= 0, CopySign(1, b), -CopySign(1, b)), (a, b, y) => 0,
                                         All, All, "a = 0: ±1, the sign of b"),

        //     f                              is a where
        Choice(Primitives.Max,                (a, b, y) => a >= b),
        Choice(Primitives.Min,                (a, b, y) => a <= b),
        Choice(Primitives.MaxNative,          (a, b, y) => a >= b),
        Choice(Primitives.MinNative,          (a, b, y) => a <= b),
        Choice(Primitives.MaxNumber,          (a, b, y) => Equal(y, a)),
        Choice(Primitives.MinNumber,          (a, b, y) => Equal(y, a)),
        Choice(Primitives.MaxMagnitude,       (a, b, y) => Equal(y, a)),
        Choice(Primitives.MinMagnitude,       (a, b, y) => Equal(y, a)),
        Choice(Primitives.MaxMagnitudeNumber, (a, b, y) => Equal(y, a)),
        Choice(Primitives.MinMagnitudeNumber, (a, b, y) => Equal(y, a)),

        Clamp(Primitives.Clamp),
        Clamp(Primitives.NumberClamp),
        Clamp(Primitives.ClampNative),
    ];
}
