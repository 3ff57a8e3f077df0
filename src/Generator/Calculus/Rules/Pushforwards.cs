using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>From ẋ, the tangents of the arguments x (null for one that does not change), to the tangent of the result y.</summary>
internal delegate Expr Pushforward(Expr?[] dx, Expr[] x, Expr y);

/// <summary>The tangent of an operation on whole tensors.</summary>
internal sealed record TangentRule(Primitive Primitive, Pushforward Pushforward);

/// <summary>The tangents of tensor operations, each the transpose of its row in <see cref="Pullbacks"/>.</summary>
internal static class Pushforwards
{
    public static readonly TangentRule[] All =
    [
        // Linear in each argument: f(ẋ₀, x₁) + f(x₀, ẋ₁).
        .. new[]
        {
            Primitives.AsColumn, Primitives.AsVector, Primitives.BroadcastTo, Primitives.Sum, Primitives.RowSums, Primitives.ColumnSums,
            Primitives.MatrixProduct, Primitives.TransposedProduct, Primitives.ProductTransposed, Primitives.MatrixVector, Primitives.VectorMatrix, Primitives.Outer,
            Primitives.Transpose, Primitives.Slice, Primitives.SliceRows, Primitives.SliceColumns, Primitives.Reshape, Primitives.Flatten, Primitives.Gather,
            Primitives.Entry, Primitives.RowOf, Primitives.FilledVector, Primitives.FilledMatrix,
        }.Select(static f => new TangentRule(f, (dx, x, y) => LinearInEach(f, dx, x, y))),

        // Linear in all arguments together: f(ẋ₀, ẋ₁).
        new(Primitives.Concatenate,        (dx, x, y) => Expr.Apply(Primitives.Concatenate, OrZero(dx[0], x[0]), OrZero(dx[1], x[1]))),
        new(Primitives.ConcatenateRows,    (dx, x, y) => Expr.Apply(Primitives.ConcatenateRows, OrZero(dx[0], x[0]), OrZero(dx[1], x[1]))),
        new(Primitives.ConcatenateColumns, (dx, x, y) => Expr.Apply(Primitives.ConcatenateColumns, OrZero(dx[0], x[0]), OrZero(dx[1], x[1]))),

        // The tangent of the first entry that attains the maximum.
        new(Primitives.MaxEntry,           (dx, x, y) => Sum(Expr.Apply(Primitives.MaxAdjoint, x[0], Ones(y)) * dx[0]!.Value)),
        new(Primitives.RowMax,             (dx, x, y) => RowSums(Expr.Apply(Primitives.RowMaxAdjoint, x[0], Ones(y)) * dx[0]!.Value)),
        new(Primitives.ColumnMax,          (dx, x, y) => ColumnSums(Expr.Apply(Primitives.ColumnMaxAdjoint, x[0], Ones(y)) * dx[0]!.Value)),

        // Element by element: ẏ = f′(x)·ẋ.
        new(Primitives.Activate,           (dx, x, y) => Expr.Apply(Primitives.ScaleByDerivative, x[0], x[1], y, dx[0]!.Value)),

        // With s = softmax(x): ṡ = s·(ẋ − Σ s·ẋ), the tangent of log s is ẋ − Σ s·ẋ, that of logSumExp Σ s·ẋ.
        new(Primitives.Softmax,            (dx, x, y) => y * (dx[0]!.Value - SumAlongRow(dx[0]!.Value * y))),
        new(Primitives.LogSoftmax,         (dx, x, y) => dx[0]!.Value - SumAlongRow(Exp(y) * dx[0]!.Value)),
        new(Primitives.LogSumExp,          (dx, x, y) => Sum(Exp(x[0] - y) * dx[0]!.Value)),
        new(Primitives.RowLogSumExp,       (dx, x, y) => RowSums(Exp(x[0] - AsColumn(y)) * dx[0]!.Value)),
    ];

    private static readonly Dictionary<Primitive, Pushforward> s_byPrimitive = All.ToDictionary(static rule => rule.Primitive, static rule => rule.Pushforward);

    public static Pushforward? Find(Primitive primitive) => s_byPrimitive.TryGetValue(primitive, out Pushforward? rule) ? rule : null;

    private static Expr LinearInEach(Primitive f, Expr?[] dx, Expr[] x, Expr y)
    {
        Expr? sum = null;
        for (int i = 0; i < x.Length; i++)
        {
            if (dx[i] is not { } tangent)
                continue;
            int[] operands = [.. x.Select((operand, j) => j == i ? tangent.Value : operand.Value)];
            Expr term = new(y.Builder, y.Builder.Apply(f, y.Type, operands));
            sum = sum is { } terms ? terms + term : term;
        }
        return sum!.Value;
    }

    private static Expr OrZero(Expr? tangent, Expr like) => tangent ?? BroadcastTo(0, like);
}
