using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>From g, the gradient with respect to the result y of f, to the gradient with respect to one argument of f.</summary>
internal delegate Expr Pullback(Expr g, Expr[] x, Expr y);

/// <summary>The derivative of an operation on whole tensors; a null pullback means that the argument is discrete and has none.</summary>
/// <param name="TakesPartial">Whether g may still be one number, row or column that stands for the whole shape of y.</param>
internal sealed record TensorRule(Primitive Primitive, Pullback?[] Pullbacks, bool TakesPartial = false);

/// <summary>
/// The rules of tensor operations. For a product Y = A·B and a scalar L: ∂L/∂A = G·Bᵀ and ∂L/∂B = Aᵀ·G with G = ∂L/∂Y
/// (M. Giles, Collected matrix derivative results for forward and reverse mode algorithmic differentiation, 2008).
/// </summary>
internal static class Pullbacks
{
    public static readonly TensorRule[] All =
    [
        // Broadcasting and sums are each other's adjoints.
        new(Primitives.AsColumn, [(g, x, y) => AsVector(g)]),
        new(Primitives.AsVector, [(g, x, y) => AsColumn(g)]),
        new(Primitives.Sum, [(g, x, y) => g], TakesPartial: true),
        new(Primitives.RowSums, [(g, x, y) => AsColumn(g)]),
        new(Primitives.ColumnSums, [(g, x, y) => g]),

        new(Primitives.FilledVector, [(g, x, y) => Sum(g), null]),
        new(Primitives.FilledMatrix, [(g, x, y) => Sum(g), null, null]),

        //  f                               ∂/∂x₀                                   ∂/∂x₁
        new(Primitives.MatrixProduct,      [(g, x, y) => ProductTransposed(g, x[1]), (g, x, y) => TransposedProduct(x[0], g)]),
        new(Primitives.TransposedProduct,  [(g, x, y) => ProductTransposed(x[1], g), (g, x, y) => MatrixProduct(x[0], g)]),
        new(Primitives.ProductTransposed,  [(g, x, y) => MatrixProduct(g, x[1]),     (g, x, y) => TransposedProduct(g, x[0])]),
        new(Primitives.MatrixVector,       [(g, x, y) => Outer(g, x[1]),             (g, x, y) => VectorMatrix(g, x[0])]),
        new(Primitives.VectorMatrix,       [(g, x, y) => MatrixVector(x[1], g),      (g, x, y) => Outer(x[0], g)]),
        new(Primitives.Outer,              [(g, x, y) => MatrixVector(g, x[1]),      (g, x, y) => VectorMatrix(x[0], g)]),

        // A maximum passes g to the first entry that attains it.
        new(Primitives.MaxEntry,           [(g, x, y) => Expr.Apply(Primitives.MaxAdjoint, x[0], g)]),
        new(Primitives.RowMax,             [(g, x, y) => Expr.Apply(Primitives.RowMaxAdjoint, x[0], g)]),
        new(Primitives.ColumnMax,          [(g, x, y) => Expr.Apply(Primitives.ColumnMaxAdjoint, x[0], g)]),

        // With s = softmax(x): ∂sᵢ/∂xⱼ = sᵢ·(δᵢⱼ − sⱼ), ∂log sᵢ/∂xⱼ = δᵢⱼ − sⱼ, ∂logSumExp/∂xⱼ = sⱼ.
        new(Primitives.Softmax,            [(g, x, y) => y * (g - SumAlongRow(g * y))]),
        new(Primitives.LogSoftmax,         [(g, x, y) => g - Exp(y) * SumAlongRow(g)]),
        new(Primitives.LogSumExp,          [(g, x, y) => g * Exp(x[0] - y)]),
        new(Primitives.RowLogSumExp,       [(g, x, y) => AsColumn(g) * Exp(x[0] - AsColumn(y))]),

        // Element by element: ẏ = f′(x)·ẋ.
        new(Primitives.Activate,           [(g, x, y) => Expr.Apply(Primitives.ScaleByDerivative, x[0], x[1], y, g), null]),

        // What forward mode makes of these: the place of a maximum is a constant, and f′(x)·ẋ depends on x by f″ and on ẋ by f′; f(x) in it adds nothing.
        new(Primitives.MaxAdjoint,         [null, (g, x, y) => Sum(Expr.Apply(Primitives.MaxAdjoint, x[0], Ones(x[1])) * g)]),
        new(Primitives.RowMaxAdjoint,      [null, (g, x, y) => RowSums(Expr.Apply(Primitives.RowMaxAdjoint, x[0], Ones(x[1])) * g)]),
        new(Primitives.ColumnMaxAdjoint,   [null, (g, x, y) => ColumnSums(Expr.Apply(Primitives.ColumnMaxAdjoint, x[0], Ones(x[1])) * g)]),
        new(Primitives.ScaleByDerivative,  [(g, x, y) => Expr.Apply(Primitives.ScaleBySecondDerivative, x[0], x[1], x[2], x[3] * g), null, null, (g, x, y) => Expr.Apply(Primitives.ScaleByDerivative, x[0], x[1], x[2], g)]),

        // What moves entries moves their adjoints back.
        new(Primitives.Transpose,          [(g, x, y) => Transpose(g)]),
        new(Primitives.Concatenate,        [(g, x, y) => Slice(g, First(g), Length(x[0])),         (g, x, y) => Slice(g, Length(x[0]), Length(x[1]))]),
        new(Primitives.ConcatenateRows,    [(g, x, y) => SliceRows(g, First(g), Rows(x[0])),       (g, x, y) => SliceRows(g, Rows(x[0]), Rows(x[1]))]),
        new(Primitives.ConcatenateColumns, [(g, x, y) => SliceColumns(g, First(g), Columns(x[0])), (g, x, y) => SliceColumns(g, Columns(x[0]), Columns(x[1]))]),
        new(Primitives.Slice,              [(g, x, y) => Expr.Apply(Primitives.Pad, g, x[1], x[0]), null, null]),
        new(Primitives.SliceRows,          [(g, x, y) => Expr.Apply(Primitives.PadRows, g, x[1], x[0]), null, null]),
        new(Primitives.SliceColumns,       [(g, x, y) => Expr.Apply(Primitives.PadColumns, g, x[1], x[0]), null, null]),
        new(Primitives.Reshape,            [(g, x, y) => x[0].Type.Rank == Rank.Vector ? Flatten(g) : Reshape(g, Rows(x[0]), Columns(x[0])), null, null]),
        new(Primitives.Flatten,            [(g, x, y) => Reshape(g, Rows(x[0]), Columns(x[0]))]),
        new(Primitives.Gather,             [(g, x, y) => Expr.Apply(Primitives.Scatter, g, x[1], x[0]), null]),
    ];

    private static readonly Dictionary<Primitive, TensorRule> s_byPrimitive = All.ToDictionary(static rule => rule.Primitive);

    public static TensorRule? Find(Primitive primitive) => s_byPrimitive.TryGetValue(primitive, out TensorRule? rule) ? rule : null;
}
