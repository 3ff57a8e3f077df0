using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Guards;
using static SymbolicGrad.Generator.Optimization.Rewriting.RewriteRow;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>
/// Rules of real arithmetic, for those who ask for FastMath: the sides differ by rounding, in the sign of a zero, or where a number is
/// infinite, NaN or beyond the range of its type.
/// </summary>
internal static class AlgebraicRules
{
    public static readonly RewriteRule[] All =
    [
        // Zeros and ones
        Rule("add-zero",                x => x + 0,                     x => x),
        Rule("subtract-from-zero",      x => 0 - x,                     x => -x),
        Rule("multiply-zero",           x => x * 0,                     x => 0),
        Rule("divide-zero",             x => 0 / x,                     x => 0),
        Rule("subtract-same",           x => x - x,                     x => 0),
        Rule("divide-same",             x => x / x,                     x => 1),

        // Signs
        Rule("negate-difference",       (x, y) => -(x - y),             (x, y) => y - x),
        Rule("subtract-from-negative",  (x, y) => -x - y,               (x, y) => -(x + y)),
        Rule("sin-negative",            x => Sin(-x),                   x => -Sin(x)),
        Rule("cos-negative",            x => Cos(-x),                   x => Cos(x)),
        Rule("tanh-negative",           x => Tanh(-x),                  x => -Tanh(x)),

        // What was added or multiplied and is taken away again
        Rule("subtract-addend",         (x, y) => x + y - y,            (x, y) => x),
        Rule("add-subtrahend",          (x, y) => x - y + y,            (x, y) => x),
        Rule("divide-factor",           (x, y) => x * y / y,            (x, y) => x),
        Rule("multiply-divisor",        (x, y) => x / y * y,            (x, y) => x),

        // Common factors
        Rule("add-products",            (a, x, y) => a * x + a * y,     (a, x, y) => a * (x + y)),
        Rule("subtract-products",       (a, x, y) => a * x - a * y,     (a, x, y) => a * (x - y)),
        Rule("add-multiple",            (c, x) => c * x + x,            (c, x) => (c + 1) * x,          when: (c, x) => IsConstant(c)),
        Rule("subtract-multiple",       (c, x) => x - c * x,            (c, x) => (1 - c) * x,          when: (c, x) => IsConstant(c)),
        Rule("multiple-subtract",       (c, x) => c * x - x,            (c, x) => (c - 1) * x,          when: (c, x) => IsConstant(c)),
        Rule("add-quotients",           (a, x, y) => x / a + y / a,     (a, x, y) => (x + y) / a),
        Rule("subtract-quotients",      (a, x, y) => x / a - y / a,     (a, x, y) => (x - y) / a),

        // Constants gather in front.
        Rule("multiply-constants",      (a, b, x) => a * (b * x),       (a, b, x) => a * b * x,         when: (a, b, x) => IsConstant(a) && IsConstant(b)),
        Rule("constant-to-front",       (x, c, y) => x * (c * y),       (x, c, y) => c * (x * y),       when: (x, c, y) => !IsConstant(x) && IsConstant(c)),
        Rule("constant-stays-in-front", (c, x, y) => c * x * y,         (c, x, y) => c * (x * y),       when: (c, x, y) => !IsConstant(y) && IsConstant(c)),
        Rule("divide-constant",         (x, c) => x / c,                (x, c) => 1 / c * x,            when: (x, c) => HasReciprocal(c)),
        Rule("divide-multiple",         (c, x, y) => c * x / y,         (c, x, y) => c * (x / y),       when: (c, x, y) => IsConstant(c) && !IsConstant(x)),
        Rule("divide-constants",        (a, b, x) => a / (b * x),       (a, b, x) => a / b / x,         when: (a, b, x) => IsConstant(a) && HasReciprocal(b)),
        Rule("divide-by-multiple",      (x, c, y) => x / (c * y),       (x, c, y) => 1 / c * (x / y),   when: (x, c, y) => !IsConstant(x) && HasReciprocal(c)),
        Rule("add-constants",           (x, a, b) => x + a + b,         (x, a, b) => x + (a + b),       when: (x, a, b) => IsConstant(a) && IsConstant(b)),
        Rule("subtract-constants",      (x, a, b) => x - a - b,         (x, a, b) => x - (a + b),       when: (x, a, b) => IsConstant(a) && IsConstant(b)),
        Rule("subtract-from-constants", (x, a, b) => a - (b - x),       (x, a, b) => a - b + x,         when: (x, a, b) => IsConstant(a) && IsConstant(b)),

        // Fewer divisions
        Rule("multiply-reciprocal",     (x, y) => x * (1 / y),          (x, y) => x / y),
        Rule("divide-by-reciprocal",    (x, y) => x / (1 / y),          (x, y) => x * y),
        Rule("divide-quotient",         (x, y, z) => x / y / z,         (x, y, z) => x / (y * z)),
        Rule("divide-by-quotient",      (x, y, z) => x / (y / z),       (x, y, z) => x * z / y),

        // Functions
        Rule("exp-product",             (x, y) => Exp(x) * Exp(y),      (x, y) => Exp(x + y)),
        Rule("exp-quotient",            (x, y) => Exp(x) / Exp(y),      (x, y) => Exp(x - y)),
        Rule("exp-reciprocal",          (c, x) => c / Exp(x),           (c, x) => c * Exp(-x),          when: (c, x) => IsConstant(c)),
        Rule("exp-log",                 x => Exp(Log(x)),               x => x),
        Rule("log-exp",                 x => Log(Exp(x)),               x => x),
        Rule("sqrt-times-itself",       x => Sqrt(x) * Sqrt(x),         x => x),
        Rule("divide-by-sqrt",          x => x / Sqrt(x),               x => Sqrt(x)),
        Rule("sqrt-square",             x => Sqrt(x * x),               x => Abs(x)),
        Rule("pow-two",                 x => Pow(x, 2),                 x => x * x),
        Rule("pow-three",               x => Pow(x, 3),                 x => x * x * x),
        Rule("pow-half",                x => Pow(x, 0.5),               x => Sqrt(x)),
        Rule("pow-minus-one",           x => Pow(x, -1),                x => 1 / x),
        Rule("pow-product",             (x, a, b) => Pow(x, a) * Pow(x, b),             (x, a, b) => Pow(x, a + b)),
        Rule("sin-cos",                 x => Sin(x) * Sin(x) + Cos(x) * Cos(x),         x => 1),

        // Sums
        Rule("sum-negative",            x => Sum(-x),                   x => -Sum(x)),
        Rule("sum-multiple",            (s, x) => Sum(s * x),           (s, x) => s * Sum(x),           when: (s, x) => s.Type.IsScalar && !x.Type.IsScalar),
        Rule("sum-repeated",            (s, t) => Sum(Repeat(s, t)),               (s, t) => Count(t) * s,         when: (s, t) => s.Type.IsScalar),
    ];
}
