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
        ResultType = static types => types[0].WithRank(Rank.Column),
    };

    public static readonly Primitive AsVector = new("AsVector", 1, PrimitiveKind.Structural)
    {
        Notation = "{0}",
        ResultType = static types => types[0].WithRank(Rank.Vector),
    };

    /// <summary>The first operand repeated to the shape of the second.</summary>
    public static readonly Primitive BroadcastTo = new("BroadcastTo", 2, PrimitiveKind.Elementwise)
    {
        Notation = "{0}",
        HasLanes = true,
        ResultType = static types => types[0].WithRank(types[1].Rank),
    };

    // Sums
    public static readonly Primitive Sum = Reduction("Sum", Rank.Scalar, "", "Σ {0}");
    public static readonly Primitive RowSums = Reduction("RowSums", Rank.Vector, "{0}.Rows", "rowSums({0})");
    public static readonly Primitive ColumnSums = Reduction("ColumnSums", Rank.Vector, "{0}.Columns", "columnSums({0})");

    // Products
    public static readonly Primitive MatrixProduct = Kernel("MatrixProduct", 2, "MatrixProduct.Multiply", Rank.Matrix, "{0}.Rows, {1}.Columns", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive TransposedProduct = Kernel("TransposedProduct", 2, "MatrixProduct.TransposeMultiply", Rank.Matrix, "{0}.Columns, {1}.Columns", "{0}ᵀ·{1}", Precedence.Multiplicative);
    public static readonly Primitive ProductTransposed = Kernel("ProductTransposed", 2, "MatrixProduct.MultiplyTranspose", Rank.Matrix, "{0}.Rows, {1}.Rows", "{0}·{1}ᵀ", Precedence.Multiplicative);
    public static readonly Primitive MatrixVector = Kernel("MatrixVector", 2, "MatrixProduct.Multiply", Rank.Vector, "{0}.Rows", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive VectorMatrix = Kernel("VectorMatrix", 2, "MatrixProduct.Multiply", Rank.Vector, "{1}.Columns", "{0}·{1}", Precedence.Multiplicative);
    public static readonly Primitive Outer = Kernel("Outer", 2, "MatrixProduct.Outer", Rank.Matrix, "{0}.Length, {1}.Length", "{0} ⊗ {1}", Precedence.Multiplicative);
}
