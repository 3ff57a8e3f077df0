using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

internal static class Arithmetic
{
    public static readonly Rule[] Rules =
    [
        //     f                     ∂f/∂a                  ∂f/∂b                      test a      test b
        Binary(Primitives.Add,       (a, b, y) => 1,        (a, b, y) => 1,            Domain.All, Domain.All),
        Binary(Primitives.Subtract,  (a, b, y) => 1,        (a, b, y) => -1,           Domain.All, Domain.All),
        Binary(Primitives.Multiply,  (a, b, y) => b,        (a, b, y) => a,            Domain.All, Domain.All),
        Binary(Primitives.Divide,    (a, b, y) => 1 / b,    (a, b, y) => -(y / b),     Domain.All, Domain.Positive),
        Unary(Primitives.Negate,     (x, y) => -1,          Domain.All),
    ];
}
