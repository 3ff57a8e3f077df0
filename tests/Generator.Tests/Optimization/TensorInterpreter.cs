using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Entries in row-major order; a vector is one row, a column one column.</summary>
internal sealed record Tensor(Rank Rank, int Rows, int Columns, object[] Entries)
{
    public static Tensor Matrix(int rows, int columns, Func<int, double> entry) =>
        new(Rank.Matrix, rows, columns, [.. Enumerable.Range(0, rows * columns).Select(i => (object)entry(i))]);

    public static Tensor Vector(params double[] entries) => new(Rank.Vector, 1, entries.Length, [.. entries.Cast<object>()]);

    public Tensor AsVector() => new(Rank.Vector, 1, Entries.Length, Entries);

    public object this[int row, int column] => Entries[(Rows == 1 ? 0 : row) * Columns + (Columns == 1 ? 0 : column)];
}

/// <summary>Elementwise operations with broadcasting, sums, sizes and changes of shape.</summary>
internal static class TensorInterpreter
{
    public static object Apply(Primitive primitive, IrType type, object[] operands)
    {
        Tensor x = operands.OfType<Tensor>().First();
        return primitive.Name switch
        {
            "Rows" => x.Rows,
            "Columns" => x.Columns,
            "Length" => x.Entries.Length,
            "AsColumn" => new Tensor(Rank.Column, x.Columns, 1, x.Entries),
            "AsVector" => x.AsVector(),
            "BroadcastTo" => Broadcast(type, operands, static entries => entries[0]),
            "Sum" => x.Entries.Cast<double>().Sum(),
            "Transpose" => Transposed(x),
            "Flatten" => x.AsVector(),
            "Reshape" => new Tensor(Rank.Matrix, (int)operands[1], (int)operands[2], x.Entries),
            "MatrixProduct" => Product(x, (Tensor)operands[1], Rank.Matrix),
            "TransposedProduct" => Product(Transposed(x), (Tensor)operands[1], Rank.Matrix),
            "ProductTransposed" => Product(x, Transposed((Tensor)operands[1]), Rank.Matrix),
            "MatrixVector" => Product(x, Transposed((Tensor)operands[1]), Rank.Column).AsVector(),
            "VectorMatrix" => Product(x, (Tensor)operands[1], Rank.Vector),
            _ => Broadcast(type, operands, entries => Interpreter.Apply(primitive, type, entries)),
        };
    }

    private static Tensor Broadcast(IrType type, object[] operands, Func<object[], object> function)
    {
        int rows = operands.OfType<Tensor>().Max(static tensor => tensor.Rows);
        int columns = operands.OfType<Tensor>().Max(static tensor => tensor.Columns);
        object[] entries = new object[rows * columns];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = function([.. operands.Select(operand => operand is Tensor tensor ? tensor[i / columns, i % columns] : operand)]);
        return new Tensor(type.Rank, rows, columns, entries);
    }

    private static Tensor Transposed(Tensor a) => Tensor.Matrix(a.Columns, a.Rows, i => (double)a[i % a.Rows, i / a.Rows]);

    private static Tensor Product(Tensor a, Tensor b, Rank rank) =>
        Tensor.Matrix(a.Rows, b.Columns, i => Entry(a, b, i / b.Columns, i % b.Columns)) with { Rank = rank };

    private static double Entry(Tensor a, Tensor b, int row, int column) =>
        Enumerable.Range(0, a.Columns).Sum(k => (double)a[row, k] * (double)b[k, column]);
}
