namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Expressions over vectors of 2 and 3 and matrices of such sides. Each is bounded, entry by entry, or null where no tensor is known.</content>
internal sealed partial class ProgramGenerator
{
    private Bounded? VectorOf(int length, int depth)
    {
        if (depth <= 0)
            return VectorLeaf(length);
        int other = Pick(Signature.Rows, Signature.RowLength);
        return (_random.Next(8) switch
        {
            0 => Combined(VectorOf(other, depth - 1), MatrixOf(length, other, depth - 1), other * Tame, "($1 * $0)"),
            1 => Combined(VectorOf(other, depth - 1), MatrixOf(other, length, depth - 1), other * Tame, "($0 * $1)"),
            2 => MatrixOf(length, other, depth - 1) is { } rows ? new Bounded(new Node(Sort.Vector, Pick("RowSums($0)", "RowMeans($0)"), rows.Node), other * rows.Bound) : null,
            3 => MatrixOf(other, length, depth - 1) is { } columns ? new Bounded(new Node(Sort.Vector, Pick("ColumnSums($0)", "ColumnMax($0)"), columns.Node), other * columns.Bound) : null,
            _ => Elementwise(Sort.Vector, VectorOf(length, depth - 1), VectorOf(length, depth - 1), depth),
        }) ?? VectorLeaf(length);
    }

    private Bounded? VectorLeaf(int length)
    {
        if (OneIn(3) && Find(variable => variable.Kind == VariableKind.Matrix && variable.Columns == length) is { } matrix)
            return new Bounded(new Node(Sort.Vector, $"{matrix.Name}.Row($0)", Index(matrix.Length)), Tame);
        return Find(variable => variable.Kind == VariableKind.Vector && variable.Length == length) is { } vector ? new Bounded(new Node(Sort.Vector, vector.Name), Tame) : null;
    }

    private Bounded? MatrixOf(int rows, int columns, int depth)
    {
        if (depth <= 0)
            return MatrixLeaf(rows, columns);
        int other = Pick(Signature.Rows, Signature.RowLength);
        return (_random.Next(9) switch
        {
            0 => Combined(MatrixOf(rows, other, depth - 1), MatrixOf(other, columns, depth - 1), other * Tame, "($0 * $1)", Sort.Matrix),
            1 => Combined(MatrixOf(rows, other, depth - 1), MatrixOf(columns, other, depth - 1), other * Tame, "MultiplyTransposed($0, $1)", Sort.Matrix),
            2 => Combined(MatrixOf(other, rows, depth - 1), MatrixOf(other, columns, depth - 1), other * Tame, "TransposedMultiply($0, $1)", Sort.Matrix),
            3 => Combined(VectorOf(rows, depth - 1), VectorOf(columns, depth - 1), Tame, "Outer($0, $1)", Sort.Matrix),
            4 => MatrixOf(columns, rows, depth - 1) is { } turned ? turned with { Node = new Node(Sort.Matrix, "Transpose($0)", turned.Node) } : null,
            5 => Combined(MatrixOf(rows, columns, depth - 1), VectorOf(columns, depth - 1), 2, Pick("($0 + $1)", "($0 - $1)"), Sort.Matrix),
            _ => Elementwise(Sort.Matrix, MatrixOf(rows, columns, depth - 1), MatrixOf(rows, columns, depth - 1), depth),
        }) ?? MatrixLeaf(rows, columns);
    }

    private Bounded? MatrixLeaf(int rows, int columns)
    {
        if (Find(variable => variable.Kind == VariableKind.Matrix && (variable.Length, variable.Columns) == (rows, columns)) is { } matrix)
            return new Bounded(new Node(Sort.Matrix, matrix.Name), Tame);
        return Find(variable => variable.Kind == VariableKind.Matrix && (variable.Columns, variable.Length) == (rows, columns)) is { } turned
            ? new Bounded(new Node(Sort.Matrix, $"Transpose({turned.Name})"), Tame) : null;
    }

    private Bounded? Combined(Bounded? a, Bounded? b, double times, string text, Sort sort = Sort.Vector) =>
        a is { } left && b is { } right ? new Bounded(new Node(sort, text, left.Node, right.Node), times * Math.Max(1, left.Bound) * Math.Max(1, right.Bound)) : null;

    private Bounded? Elementwise(Sort sort, Bounded? first, Bounded? second, int depth)
    {
        if (first is not { } a || second is not { } b)
            return null;
        return _random.Next(11) switch
        {
            0 => new(Over("($0 + $1)", a.Node, b.Node), a.Bound + b.Bound),
            1 => new(Over("($0 - $1)", a.Node, b.Node), a.Bound + b.Bound),
            2 => new(Over("PointwiseMultiply($0, $1)", a.Node, b.Node), a.Bound * b.Bound),
            3 => new(Over(Pick("($1 * $0)", "($0 * $1)", "($0 + $1)", "($1 - $0)"), a.Node, Real(depth - 1)), (Tame + 1) * (a.Bound + 1)),
            4 => new(Over(Pick("Maximum($0, $1)", "Minimum($0, $1)"), a.Node, b.Node), Math.Max(a.Bound, b.Bound)),
            5 => new(Over("PointwiseDivide($0, 2.5_r + Sin($1))", a.Node, b.Node), a.Bound),
            6 => new(Over("Exp($0)", TameTensor(a, 1.2)), 3.4),
            7 => new(Over(Pick("Sqrt(5.5_r + $0)", "Log(6_r + $0)", "Softplus($0)", "Silu($0)", "Gelu($0)"), TameTensor(a, Tame)), Tame + 1),
            8 => new(Over(Pick("Abs($0)", "Relu($0)", "(-$0)"), a.Node), a.Bound),
            9 => new(Over("($2 ? $0 : $1)", a.Node, b.Node, Boolean(0)), Math.Max(a.Bound, b.Bound)),
            _ => new(TameTensor(new(a.Node, double.PositiveInfinity), 1), 1),
        };

        Node Over(string text, params Node[] parts) => new(sort, text, parts);
    }

    private Node TameTensor(Bounded tensor, double limit) => tensor.Bound > limit
        ? new Node(tensor.Node.Sort, Pick("Sin($0)", "Cos($0)", "Tanh($0)", "Sigmoid($0)", "Softmax($0)"), tensor.Node)
        : tensor.Node;
}
