using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Functions that round: constant between their jumps, or x up to its last bit.</summary>
internal static class Rounding
{
    public static readonly Rule[] Rules =
    [
        Step(Primitives.Floor),
        Step(Primitives.Ceiling),
        Step(Primitives.Truncate),
        Step(Primitives.Round),
        Step(Primitives.RoundDigits,     Between(0, 2)),
        Step(Primitives.RoundMode,       Between(0, 5)),
        Step(Primitives.RoundDigitsMode, Between(0, 2), Between(0, 5)),

        //    f                        f'(x)        test x
        Unary(Primitives.BitIncrement, (x, y) => 1, All),
        Unary(Primitives.BitDecrement, (x, y) => 1, All),
    ];
}
