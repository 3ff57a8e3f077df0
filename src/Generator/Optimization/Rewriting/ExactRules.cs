using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Guards;
using static SymbolicGrad.Generator.Optimization.Rewriting.RewriteRow;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>
/// Rules whose sides are the same for all numbers, ±0, ±∞ and NaN included, to the last bit (of a NaN only that it is one). What is not
/// here is wrong somewhere: x + 0 for x = −0, x − x for x = ∞, 0·x for x = NaN, −(a − b) = b − a for a = b.
/// </summary>
internal static class ExactRules
{
    public static readonly RewriteRule[] All =
    [
        // Neutral elements
        Rule("multiply-one",            x => x * 1,                     x => x),
        Rule("divide-one",              x => x / 1,                     x => x),
        Rule("subtract-zero",           x => x - 0,                     x => x),
        Rule("add-minus-zero",          x => x + -0.0,                  x => x),
        Rule("subtract-from-minus-0",   x => -0.0 - x,                  x => -x),

        // Signs move out of products and quotients and vanish in sums.
        Rule("negate-negate",           x => - -x,                      x => x),
        Rule("multiply-minus-one",      x => x * -1,                    x => -x),
        Rule("divide-minus-one",        x => x / -1,                    x => -x),
        Rule("multiply-negatives",      (x, y) => -x * -y,              (x, y) => x * y),
        Rule("negative-multiply",       (x, y) => -x * y,               (x, y) => -(x * y)),
        Rule("multiply-negative",       (x, y) => x * -y,               (x, y) => -(x * y)),
        Rule("divide-negatives",        (x, y) => -x / -y,              (x, y) => x / y),
        Rule("divide-negative",         (x, y) => -x / y,               (x, y) => -(x / y)),
        Rule("divide-by-negative",      (x, y) => x / -y,               (x, y) => -(x / y)),
        Rule("add-negative",            (x, y) => x + -y,               (x, y) => x - y),
        Rule("subtract-negative",       (x, y) => x - -y,               (x, y) => x + y),

        // Signs go into constants, and out of them in sums.
        Rule("negate-multiple",         (c, x) => -(c * x),             (c, x) => -c * x,               when: (c, x) => IsConstant(c)),
        Rule("negate-reciprocal",       (c, x) => -(c / x),             (c, x) => -c / x,               when: (c, x) => IsConstant(c)),
        Rule("add-minus-constant",      (x, c) => x + c,                (x, c) => x - -c,               when: (x, c) => IsNegative(c)),
        Rule("subtract-minus-constant", (x, c) => x - c,                (x, c) => x + -c,               when: (x, c) => IsNegative(c)),
        Rule("add-minus-multiple",      (x, c, y) => x + c * y,         (x, c, y) => x - -c * y,        when: (x, c, y) => IsNegative(c)),
        Rule("subtract-minus-multiple", (x, c, y) => x - c * y,         (x, c, y) => x + -c * y,        when: (x, c, y) => IsNegative(c)),
        Rule("add-minus-reciprocal",    (x, c, y) => x + c / y,         (x, c, y) => x - -c / y,        when: (x, c, y) => IsNegative(c)),
        Rule("subtract-minus-reciprocal", (x, c, y) => x - c / y,       (x, c, y) => x + -c / y,        when: (x, c, y) => IsNegative(c)),
        Rule("add-minus-quotient",      (x, c, y, z) => x + c * y / z,  (x, c, y, z) => x - -c * y / z, when: (x, c, y, z) => IsNegative(c)),
        Rule("subtract-minus-quotient", (x, c, y, z) => x - c * y / z,  (x, c, y, z) => x + -c * y / z, when: (x, c, y, z) => IsNegative(c)),
        Rule("multiply-minus-multiple", (x, c, y) => x * (c * y),       (x, c, y) => -(x * (-c * y)),   when: (x, c, y) => IsNegative(c) && !IsConstant(x)),

        // Multiples
        Rule("add-same",                x => x + x,                     x => 2 * x),
        Rule("subtract-same-again",     x => -x - x,                    x => -2 * x),
        Rule("divide-power-of-two",     (x, c) => x / c,                (x, c) => 1 / c * x,            when: (x, c) => HasExactReciprocal(c)),
        Rule("multiply-multiple",       (a, b, x) => a * (b * x),       (a, b, x) => a * b * x,         when: (a, b, x) => ScalesExactly(a, b)),

        // Functions. A pow that errs by less than half a unit in the last place before it rounds is exact where the result is representable.
        Rule("pow-zero",                x => Pow(x, 0),                 x => 1),
        Rule("pow-one",                 x => Pow(x, 1),                 x => x),
        Rule("pow-of-one",              x => Pow(1, x),                 x => 1),
        Rule("square-negative",         x => Square(-x),                x => Square(x)),
        Rule("abs-abs",                 x => Abs(Abs(x)),               x => Abs(x)),
        Rule("max-same",                x => Max(x, x),                 x => x),
        Rule("min-same",                x => Min(x, x),                 x => x),

        // Selections
        Rule("select-true",             (x, y) => Select(true, x, y),   (x, y) => x),
        Rule("select-false",            (x, y) => Select(false, x, y),  (x, y) => y),
        Rule("select-same",             (p, x) => Select(p, x, x),      (p, x) => x),
        Rule("select-not",              (p, x, y) => Select(Not(p), x, y),             (p, x, y) => Select(p, y, x)),
        Rule("select-select-true",      (p, x, y, z) => Select(p, Select(p, x, y), z), (p, x, y, z) => Select(p, x, z)),
        Rule("select-select-false",     (p, x, y, z) => Select(p, x, Select(p, y, z)), (p, x, y, z) => Select(p, x, z)),
        Rule("multiply-sign",           (p, x) => x * Where(p, 1, -1),  (p, x) => Select(p, x, -x)),
        Rule("multiply-minus-sign",     (p, x) => x * Where(p, -1, 1),  (p, x) => Select(p, -x, x)),
        Rule("select-itself",           p => Select(p, true, false),    p => p),
        Rule("select-opposite",         p => Select(p, false, true),    p => Not(p)),

        // Truth values. Not(x < y) is not x >= y: both are false for NaN.
        Rule("not-not",                 p => Not(Not(p)),               p => p),
        Rule("not-equal",               (x, y) => Not(Equal(x, y)),     (x, y) => NotEqual(x, y)),
        Rule("not-unequal",             (x, y) => Not(NotEqual(x, y)),  (x, y) => Equal(x, y)),
        Rule("equal-minus",             x => Equal(-x, 0),              x => Equal(x, 0)),
        Rule("not-equal-minus",         x => NotEqual(-x, 0),           x => NotEqual(x, 0)),
        Rule("equal-same",              x => Equal(x, x),               x => true,                      when: IsDiscrete),
        Rule("equal-true",              p => Equal(p, true),            p => p),
        Rule("equal-false",             p => Equal(p, false),           p => Not(p)),
        Rule("and-true",                p => And(p, true),              p => p),
        Rule("true-and",                p => And(true, p),              p => p),
        Rule("and-false",               p => And(p, false),             p => false),
        Rule("false-and",               p => And(false, p),             p => false),
        Rule("and-same",                p => And(p, p),                 p => p),
        Rule("or-false",                p => Or(p, false),              p => p),
        Rule("false-or",                p => Or(false, p),              p => p),
        Rule("or-true",                 p => Or(p, true),               p => true),
        Rule("true-or",                 p => Or(true, p),               p => true),
        Rule("or-same",                 p => Or(p, p),                  p => p),

        // Integers
        Rule("integer-add-zero",        i => IntegerAdd(i, 0),          i => i),
        Rule("integer-zero-add",        i => IntegerAdd(0, i),          i => i),
        Rule("integer-subtract-zero",   i => IntegerSubtract(i, 0),     i => i),
        Rule("integer-subtract-same",   i => IntegerSubtract(i, i),     i => 0),
        Rule("integer-subtract-minus",  (i, c) => IntegerSubtract(i, c), (i, c) => IntegerAdd(i, IntegerNegate(c)),      when: (i, c) => IsNegativeInteger(c)),
        Rule("integer-add-minus",       (i, c) => IntegerAdd(i, c),      (i, c) => IntegerSubtract(i, IntegerNegate(c)), when: (i, c) => IsNegativeInteger(c)),
        Rule("integer-multiply-one",    i => IntegerMultiply(i, 1),     i => i),
        Rule("integer-one-multiply",    i => IntegerMultiply(1, i),     i => i),
        Rule("integer-divide-one",      i => IntegerDivide(i, 1),       i => i),

        // Tensors
        Rule("vector-of-column",        v => AsVector(AsColumn(v)),     v => v),
        Rule("column-of-vector",        v => AsColumn(AsVector(v)),     v => v),
        Rule("repeat-to-same-rank",     (x, m) => Repeat(x, m),         (x, m) => x,                    when: SameRank),
        Rule("repeat-repeated",         (x, v, m) => Repeat(Repeat(x, v), m), (x, v, m) => Repeat(x, m)),
        Rule("transpose-transpose",     m => Transpose(Transpose(m)),   m => m),
        Rule("reshape-flat",            m => Reshape(Flatten(m), Rows(m), Columns(m)),   m => m),

        // Products that read a factor the other way need no transposed copy. They add the same terms, each kernel in its own order.
        Rule("transpose-times",         (a, b) => MatrixProduct(Transpose(a), b),        (a, b) => TransposedProduct(a, b)),
        Rule("times-transpose",         (a, b) => MatrixProduct(a, Transpose(b)),        (a, b) => ProductTransposed(a, b)),
        Rule("transposed-transpose",    (a, b) => TransposedProduct(Transpose(a), b),    (a, b) => MatrixProduct(a, b)),
        Rule("transpose-transposed",    (a, b) => ProductTransposed(a, Transpose(b)),    (a, b) => MatrixProduct(a, b)),
        Rule("transpose-times-vector",  (a, v) => MatrixVector(Transpose(a), v),         (a, v) => VectorMatrix(v, a)),
        Rule("vector-times-transpose",  (v, a) => VectorMatrix(v, Transpose(a)),         (v, a) => MatrixVector(a, v)),
    ];
}
