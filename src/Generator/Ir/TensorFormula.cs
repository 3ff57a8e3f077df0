namespace SymbolicGrad.Generator.Ir;

/// <summary>The tensor operations that rules are written with.</summary>
internal static class TensorFormula
{
    public static Expr MatrixProduct(Expr a, Expr b) => Expr.Apply(Primitives.MatrixProduct, a, b);

    public static Expr TransposedProduct(Expr a, Expr b) => Expr.Apply(Primitives.TransposedProduct, a, b);

    public static Expr ProductTransposed(Expr a, Expr b) => Expr.Apply(Primitives.ProductTransposed, a, b);

    public static Expr MatrixVector(Expr a, Expr v) => Expr.Apply(Primitives.MatrixVector, a, v);

    public static Expr VectorMatrix(Expr v, Expr a) => Expr.Apply(Primitives.VectorMatrix, v, a);

    public static Expr Outer(Expr u, Expr v) => Expr.Apply(Primitives.Outer, u, v);

    public static Expr Sum(Expr x) => x.Type.IsScalar ? x : Expr.Apply(Primitives.Sum, x);

    public static Expr RowSums(Expr x) => Expr.Apply(Primitives.RowSums, x);

    public static Expr ColumnSums(Expr x) => Expr.Apply(Primitives.ColumnSums, x);

    /// <summary>A vector as a column: entry i stands for row i of a matrix.</summary>
    public static Expr AsColumn(Expr x) => Expr.Apply(Primitives.AsColumn, x);

    public static Expr AsVector(Expr x) => Expr.Apply(Primitives.AsVector, x);

    /// <summary>The number, row or column <paramref name="x"/> repeated to the shape of <paramref name="like"/>.</summary>
    public static Expr BroadcastTo(Expr x, Expr like) =>
        x.IsValue && x.Type.Rank == like.Type.Rank ? x : new Expr(like.Builder, like.Builder.Apply(Primitives.BroadcastTo, x.In(like), like.Value));

    public static Expr Ones(Expr like) => like.Type.IsScalar ? new Expr(like.Builder, ((Expr)1).In(like)) : BroadcastTo(1, like);

    /// <summary>A size as a real number of the element type of <paramref name="like"/>.</summary>
    public static Expr Number(Expr size, Expr like) => new(size.Builder, size.Builder.Convert(size.Value, like.Type.Element));

    public static Expr Transpose(Expr x) => Expr.Apply(Primitives.Transpose, x);

    public static Expr Slice(Expr x, Expr start, Expr count) => Expr.Apply(Primitives.Slice, x, start, count);

    public static Expr SliceRows(Expr x, Expr start, Expr count) => Expr.Apply(Primitives.SliceRows, x, start, count);

    public static Expr SliceColumns(Expr x, Expr start, Expr count) => Expr.Apply(Primitives.SliceColumns, x, start, count);

    public static Expr Reshape(Expr x, Expr rows, Expr columns) => Expr.Apply(Primitives.Reshape, x, rows, columns);

    public static Expr Flatten(Expr x) => Expr.Apply(Primitives.Flatten, x);

    public static Expr Rows(Expr x) => new(x.Builder, x.Builder.Apply(Primitives.Rows, x.Value));

    public static Expr Columns(Expr x) => new(x.Builder, x.Builder.Apply(Primitives.Columns, x.Value));

    public static Expr Length(Expr x) => new(x.Builder, x.Builder.Apply(Primitives.Length, x.Value));

    /// <summary>The index 0.</summary>
    public static Expr First(Expr x) => new(x.Builder, x.Builder.Constant(Literal.Integer("int", 0)));

    /// <summary>The sum of a vector, or of each row of a matrix as a column.</summary>
    public static Expr SumAlongRow(Expr x) => x.Type.Rank == Rank.Matrix ? AsColumn(RowSums(x)) : Sum(x);
}
