using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>The functions of the SymbolicGrad runtime as formulas of primitives.</summary>
internal static class RuntimeFunctions
{
    private static readonly Dictionary<string, Func<Expr[], Expr>> s_functions = new(StringComparer.Ordinal)
    {
        // Pointwise
        ["PointwiseMultiply"] = x => x[0] * x[1],
        ["PointwiseDivide"] = x => x[0] / x[1],
        ["Maximum"] = x => Expr.Apply(Primitives.Max, x),
        ["Minimum"] = x => Expr.Apply(Primitives.Min, x),

        ["Activate"] = x => Expr.Apply(Primitives.Activate, x),

        // Over all entries, along rows, down columns
        ["Sum"] = x => Sum(x[0]),
        ["Mean"] = x => Mean(Sum(x[0]), Length(x[0])),
        ["Max"] = x => Expr.Apply(Primitives.MaxEntry, x),
        ["RowSums"] = x => RowSums(x[0]),
        ["RowMeans"] = x => Mean(RowSums(x[0]), Columns(x[0])),
        ["RowMax"] = x => Expr.Apply(Primitives.RowMax, x),
        ["ColumnSums"] = x => ColumnSums(x[0]),
        ["ColumnMeans"] = x => Mean(ColumnSums(x[0]), Rows(x[0])),
        ["ColumnMax"] = x => Expr.Apply(Primitives.ColumnMax, x),
        ["Softmax"] = x => Expr.Apply(Primitives.Softmax, x),
        ["LogSoftmax"] = x => Expr.Apply(Primitives.LogSoftmax, x),
        ["LogSumExp"] = x => Expr.Apply(x[0].Type.Rank == Rank.Matrix ? Primitives.RowLogSumExp : Primitives.LogSumExp, x),

        // Products
        ["Dot"] = x => Sum(x[0] * x[1]),
        ["Norm"] = x => Expr.Apply(Primitives.Sqrt, Sum(Square(x[0]))),
        ["Outer"] = x => Outer(x[0], x[1]),
        ["MultiplyTransposed"] = x => ProductTransposed(x[0], x[1]),
        ["TransposedMultiply"] = x => TransposedProduct(x[0], x[1]),

        // Layout
        ["Transpose"] = x => Transpose(x[0]),
        ["Concatenate"] = x => Expr.Apply(Primitives.Concatenate, x),
        ["ConcatenateRows"] = x => Expr.Apply(Primitives.ConcatenateRows, x),
        ["ConcatenateColumns"] = x => Expr.Apply(Primitives.ConcatenateColumns, x),
        ["Slice"] = x => Slice(x[0], x[1], x[2]),
        ["SliceRows"] = x => SliceRows(x[0], x[1], x[2]),
        ["SliceColumns"] = x => SliceColumns(x[0], x[1], x[2]),
        ["Reshape"] = x => Reshape(x[0], x[1], x[2]),
        ["Flatten"] = x => Flatten(x[0]),

        // Losses
        ["SumOfSquares"] = x => Sum(Square(x[0])),
        ["MeanSquaredError"] = x => Mean(Sum(Square(x[0] - x[1])), Length(x[0])),
        ["MeanAbsoluteError"] = x => Mean(Sum(Expr.Apply(Primitives.Abs, x[0] - x[1])), Length(x[0])),
        ["Huber"] = x => Mean(Sum(Expr.Apply(Primitives.HuberLoss, x[0] - x[1], x.Length == 3 ? x[2] : 1)), Length(x[0])),
        ["BinaryCrossEntropyFromLogits"] = x => Mean(Sum(Expr.Apply(Primitives.LogisticLoss, x[0], x[1])), Length(x[0])),
        ["SoftmaxCrossEntropy"] = x =>
            Mean(Sum(Expr.Apply(Primitives.RowLogSumExp, x[0]) - Expr.Apply(Primitives.Gather, x[0], x[1])), Rows(x[0])),

        // Operators of Vector and Matrix
        [WellKnownMemberNames.AdditionOperatorName] = x => x[0] + x[1],
        [WellKnownMemberNames.SubtractionOperatorName] = x => x[0] - x[1],
        [WellKnownMemberNames.UnaryNegationOperatorName] = x => -x[0],
        [WellKnownMemberNames.MultiplyOperatorName] = x => Product(x[0], x[1]),
        [WellKnownMemberNames.DivisionOperatorName] = x => x[0] / x[1],

        ["Stop"] = x => new Expr(x[0].Builder, x[0].Builder.Apply(Primitives.Stop, x[0].Value)),
    };

    /// <summary>The formula of a function or operator of the runtime; null for any other method.</summary>
    public static Func<Expr[], Expr>? Find(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        bool isTensorOperator = method.MethodKind == MethodKind.UserDefinedOperator && IsTensor(type);
        bool isFunction = TypeReader.IsRuntimeType(type, "Functions") || TypeReader.IsRuntimeType(type, "Losses") || TypeReader.IsRuntimeType(type, "Derivative");
        if (!isTensorOperator && !isFunction)
            return null;
        return s_functions.TryGetValue(method.Name, out Func<Expr[], Expr>? formula) ? formula : Elementwise(method.Name, method.Parameters.Length);
    }

    /// <summary>Whether it returns the tensor that it is given.</summary>
    public static bool IsStop(IMethodSymbol method) => method.Name == "Stop" && TypeReader.IsRuntimeType(method.ContainingType, "Derivative");

    /// <summary>What a dense layer makes of x: f(x·W + b).</summary>
    public static Expr Dense(Expr x, Expr weights, Expr biases, Expr activation) => Expr.Apply(Primitives.Activate, Product(x, weights) + biases, activation);

    public static Primitive? FindSize(IPropertySymbol property) => !IsTensor(property.ContainingType) ? null : property.Name switch
    {
        "Rows" => Primitives.Rows,
        "Columns" => Primitives.Columns,
        "Length" => Primitives.Length,
        _ => null,
    };

    public static bool IsTensor(ITypeSymbol? type) => TypeReader.IsRuntimeType(type, "Matrix`1") || TypeReader.IsRuntimeType(type, "Vector`1");

    private static Func<Expr[], Expr>? Elementwise(string name, int arity)
    {
        Primitive? primitive = Primitives.All.FirstOrDefault(row => row.HasLanes && row.Kind == PrimitiveKind.Elementwise && row.Name == name && row.Arity == arity);
        return primitive is null ? null : x => Expr.Apply(primitive, x);
    }

    private static Expr Mean(Expr sum, Expr count) => sum / Number(count, sum);

    private static Expr Square(Expr x) => Expr.Apply(Primitives.Square, x);

    private static Expr Product(Expr a, Expr b) => (a.Type.Rank, b.Type.Rank) switch
    {
        (Rank.Matrix, Rank.Matrix) => MatrixProduct(a, b),
        (Rank.Matrix, Rank.Vector) => MatrixVector(a, b),
        (Rank.Vector, Rank.Matrix) => VectorMatrix(a, b),
        _ => a * b,
    };
}
