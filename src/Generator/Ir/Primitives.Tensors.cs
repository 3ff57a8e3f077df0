using static SymbolicGrad.Generator.Ir.PrimitiveFactory;

namespace SymbolicGrad.Generator.Ir;

/// <content>Operations on whole tensors.</content>
internal static partial class Primitives
{
    // Sizes
    public static readonly Primitive Rows = Size("Rows", "Rows", "rows({0})");
    public static readonly Primitive Columns = Size("Columns", "Columns", "columns({0})");
    public static readonly Primitive Length = Size("Length", "Length", "n({0})");

    // Broadcasting
    public static readonly Primitive AsColumn = new("AsColumn", 1, PrimitiveKind.Structural)
    {
        Notation = "{0}",
        IsAlias = true,
        ResultType = static types => types[0].WithRank(Rank.Column),
    };

    public static readonly Primitive AsVector = new("AsVector", 1, PrimitiveKind.Structural)
    {
        Notation = "{0}",
        IsAlias = true,
        ResultType = static types => types[0].WithRank(Rank.Vector),
    };

    /// <summary>The first operand repeated to the shape of the second.</summary>
    public static readonly Primitive BroadcastTo = new("BroadcastTo", 2, PrimitiveKind.Elementwise)
    {
        Notation = "{0}",
        HasLanes = true,
        ResultType = static types => types[0].WithRank(types[1].Rank),
    };

    // One number everywhere, from the number and the sizes
    public static readonly Primitive FilledVector = Filled("FilledVector", Rank.Vector, "{1}");
    public static readonly Primitive FilledMatrix = Filled("FilledMatrix", Rank.Matrix, "{1}, {2}");

    // Sums
    public static readonly Primitive Sum = Reduction("Sum", Rank.Scalar, "", "Σ {0}");
    public static readonly Primitive RowSums = Reduction("RowSums", Rank.Vector, "{0}.Rows", "rowSums({0})");
    public static readonly Primitive ColumnSums = Reduction("ColumnSums", Rank.Vector, "{0}.Columns", "columnSums({0})");

    // Losses of one entry
    public static readonly Primitive HuberLoss = Runtime("HuberLoss", 2, "huber({0}, {1})");
    public static readonly Primitive LogisticLoss = Runtime("LogisticLoss", 2, "crossEntropy({0}, {1})");

    // Products
    public static readonly Primitive MatrixProduct = Kernel("MatrixProduct", 2, "MatrixProduct.Multiply", Rank.Matrix, "{0}.Rows, {1}.Columns", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive TransposedProduct = Kernel("TransposedProduct", 2, "MatrixProduct.TransposeMultiply", Rank.Matrix, "{0}.Columns, {1}.Columns", "{0}ᵀ·{1}", Precedence.Multiplicative);
    public static readonly Primitive ProductTransposed = Kernel("ProductTransposed", 2, "MatrixProduct.MultiplyTranspose", Rank.Matrix, "{0}.Rows, {1}.Rows", "{0}·{1}ᵀ", Precedence.Multiplicative);
    public static readonly Primitive MatrixVector = Kernel("MatrixVector", 2, "MatrixProduct.Multiply", Rank.Vector, "{0}.Rows", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive VectorMatrix = Kernel("VectorMatrix", 2, "MatrixProduct.Multiply", Rank.Vector, "{1}.Columns", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive Outer = Kernel("Outer", 2, "MatrixProduct.Outer", Rank.Matrix, "{0}.Length, {1}.Length", "{0} ⊗ {1}", Precedence.Multiplicative);

    // Maxima
    public static readonly Primitive MaxEntry = Kernel("MaxEntry", 1, "Reductions.Max", Rank.Scalar, "", "max {0}");
    public static readonly Primitive RowMax = Kernel("RowMax", 1, "Reductions.RowMax", Rank.Vector, "{0}.Rows", "rowMax({0})");
    public static readonly Primitive ColumnMax = Kernel("ColumnMax", 1, "Reductions.ColumnMax", Rank.Vector, "{0}.Columns", "columnMax({0})");

    /// <summary>The same in memory of its own.</summary>
    public static readonly Primitive TensorCopy = KernelLike("TensorCopy", 1, 1, "Layout.Copy", 0, "{0}");

    /// <summary>The elements of an array in memory of their own.</summary>
    public static readonly Primitive ArrayCopy = Kernel("ArrayCopy", 1, "Arrays.Copy", Rank.Vector, "{0}.Length", "{0}");
    public static readonly Primitive MaxAdjoint = KernelLike("MaxAdjoint", 2, 2, "Reductions.MaxAdjoint", 0, "{1} at argmax({0})");
    public static readonly Primitive RowMaxAdjoint = KernelLike("RowMaxAdjoint", 2, 2, "Reductions.RowMaxAdjoint", 0, "{1} at rowArgmax({0})");
    public static readonly Primitive ColumnMaxAdjoint = KernelLike("ColumnMaxAdjoint", 2, 2, "Reductions.ColumnMaxAdjoint", 0, "{1} at columnArgmax({0})");

    // Softmax, of a vector or of each row of a matrix
    public static readonly Primitive Softmax = KernelLike("Softmax", 1, 1, "Reductions.Softmax", 0, "softmax({0})");
    public static readonly Primitive LogSoftmax = KernelLike("LogSoftmax", 1, 1, "Reductions.LogSoftmax", 0, "logSoftmax({0})");
    public static readonly Primitive LogSumExp = Kernel("LogSumExp", 1, "Reductions.LogSumExp", Rank.Scalar, "", "logSumExp({0})");
    public static readonly Primitive RowLogSumExp = Kernel("RowLogSumExp", 1, "Reductions.LogSumExp", Rank.Vector, "{0}.Rows", "logSumExp({0})");

    // Activations that are chosen at run time
    public static readonly Primitive Activate = KernelLike("Activate", 2, 2, "ActivationKernels.Activate", 0, "{1}({0})");

    /// <summary>f′(x)·g from x, f, y = f(x) and g.</summary>
    public static readonly Primitive ScaleByDerivative = KernelLike("ScaleByDerivative", 4, 4, "ActivationKernels.ScaleByDerivative", 0, "{1}′({0})·{3}");

    /// <summary>f″(x)·g from x, f, y = f(x) and g.</summary>
    public static readonly Primitive ScaleBySecondDerivative = KernelLike("ScaleBySecondDerivative", 4, 4, "ActivationKernels.ScaleBySecondDerivative", 0, "{1}″({0})·{3}");

    // Layout
    public static readonly Primitive Transpose = Kernel("Transpose", 1, "Layout.Transpose", Rank.Matrix, "{0}.Columns, {0}.Rows", "({0})ᵀ");
    public static readonly Primitive Concatenate = Kernel("Concatenate", 2, "Layout.Concatenate", Rank.Vector, "{0}.Length + {1}.Length", "[{0}, {1}]");
    public static readonly Primitive ConcatenateRows = Kernel("ConcatenateRows", 2, "Layout.ConcatenateRows", Rank.Matrix, "{0}.Rows + {1}.Rows, {0}.Columns", "[{0}; {1}]");
    public static readonly Primitive ConcatenateColumns = Kernel("ConcatenateColumns", 2, "Layout.ConcatenateColumns", Rank.Matrix, "{0}.Rows, {0}.Columns + {1}.Columns", "[{0}, {1}]");
    public static readonly Primitive Slice = Kernel("Slice", 3, "Layout.Slice", Rank.Vector, "{2}", "{0}[{1}, {2}]");
    public static readonly Primitive SliceRows = Kernel("SliceRows", 3, "Layout.SliceRows", Rank.Matrix, "{2}, {0}.Columns", "rows({0}, {1}, {2})");
    public static readonly Primitive SliceColumns = Kernel("SliceColumns", 3, "Layout.SliceColumns", Rank.Matrix, "{0}.Rows, {2}", "columns({0}, {1}, {2})");
    public static readonly Primitive Pad = KernelLike("Pad", 3, 2, "Layout.Pad", 2, "pad({0}, {1})");
    public static readonly Primitive PadRows = KernelLike("PadRows", 3, 2, "Layout.PadRows", 2, "padRows({0}, {1})");
    public static readonly Primitive PadColumns = KernelLike("PadColumns", 3, 2, "Layout.PadColumns", 2, "padColumns({0}, {1})");
    public static readonly Primitive Reshape = new("Reshape", 3, PrimitiveKind.Tensor)
    {
        Spelling = SpellingKind.Kernel,
        Symbol = "Layout.Reshape",
        Shape = "{1}, {2}",
        KernelArity = 1,
        Notation = "reshape({0}, {1}, {2})",
        ResultType = static types => types[0].WithRank(Rank.Matrix),
    };
    public static readonly Primitive Flatten = Kernel("Flatten", 1, "Layout.Flatten", Rank.Vector, "{0}.Length", "flatten({0})");

    // Parts
    public static readonly Primitive Entry = new("Entry", -1, PrimitiveKind.Structural)
    {
        IsPart = true,
        Notation = "{0}[{1}]",
        ResultType = static types => types[0].WithRank(Rank.Scalar),
    };

    /// <summary>A row of a matrix, without a copy.</summary>
    public static readonly Primitive RowOf = new("RowOf", 2, PrimitiveKind.Structural)
    {
        IsPart = true,
        IsAlias = true,
        Notation = "{0}[{1}]",
        ResultType = static types => types[0].WithRank(Rank.Vector),
    };

    // Picking the entry of a class in each row
    public static readonly Primitive Gather = Kernel("Gather", 2, "Layout.Gather", Rank.Vector, "{0}.Rows", "{0}[i, {1}]");
    public static readonly Primitive Scatter = KernelLike("Scatter", 3, 2, "Layout.Scatter", 2, "scatter({0}, {1})");

    private static Primitive Filled(string name, Rank rank, string shape) => new(name, rank == Rank.Vector ? 2 : 3, PrimitiveKind.Tensor)
    {
        Spelling = SpellingKind.Kernel,
        Symbol = "Layout.Fill",
        Shape = shape,
        KernelArity = 1,
        Notation = "{0}",
        ResultType = types => types[0].WithRank(rank),
    };
}
