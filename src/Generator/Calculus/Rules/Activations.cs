using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Calculus.Rules.Domain;
using static SymbolicGrad.Generator.Calculus.Rules.Row;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>Functions of neural networks.</summary>
internal static class Activations
{
    public static readonly Rule[] Rules =
    [
        //    f                    f'(x), y = f(x)                              test x
        Unary(Primitives.Sigmoid,  (x, y) => y * (1 - y),                       All),
        Unary(Primitives.Softplus, (x, y) => Sigmoid(x),                        All),
        Unary(Primitives.Silu,     (x, y) => Sigmoid(x) + y * (1 - Sigmoid(x)), All),
        Unary(Primitives.Gelu,     (x, y) => NormalCdf(x) + x * NormalPdf(x),   All),
        Unary(Primitives.Relu,     (x, y) => Where(x > 0, 1, 0),                All, "0: 0"),

        //     f                     ∂f/∂x                                ∂f/∂s                                    test x, test s
        Binary(Primitives.LeakyRelu, (x, s, y) => Where(x > 0, 1, s),     (x, s, y) => Where(x > 0, 0, x),         All, Positive, "0: s"),
        Binary(Primitives.Elu,       (x, s, y) => Where(x > 0, 1, y + s), (x, s, y) => Where(x > 0, 0, Elu(x, 1)), All, Positive, "0: s"),
    ];
}
