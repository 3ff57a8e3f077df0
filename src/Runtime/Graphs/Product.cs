namespace SymbolicGrad.Graphs;

/// <summary>The product of vectors and matrices. A vector on the left is one row, on the right one column.</summary>
internal static class Product
{
    public static OperationKind Kind { get; } = new("matmul", Shape, static inputs => Of(inputs[0], inputs[1]), Pullback);

    private static TensorShape Shape(IReadOnlyList<TensorShape> inputs)
    {
        if (inputs.Count != 2) throw OperationKind.WrongCount("matmul", 2, inputs.Count);
        (TensorShape a, TensorShape b) = (inputs[0], inputs[1]);
        if (a.Rank == 0 || b.Rank == 0) return a.Rank == 0 ? b : a;
        if (a.Rank > 2 || b.Rank > 2) throw new ArgumentException($"matmul: the shapes {a} and {b} are not those of scalars, vectors and matrices.");
        if (a[a.Rank - 1] != b[0]) throw new ArgumentException($"matmul: the shapes {a} and {b} do not fit; the last size of the first, {a[a.Rank - 1]}, must be the first size of the second, {b[0]}.");
        return TensorShape.Of([.. a.Sizes[..^1], .. b.Sizes[1..]]);
    }

    private static Tensor Of(Tensor a, Tensor b)
    {
        TensorShape shape = Shape([a.Shape, b.Shape]);
        if (a.Shape.Rank == 0 || b.Shape.Rank == 0) return Broadcast.Map("matmul", a, b, static (x, y) => x * y);
        int rows = a.Shape.Rank == 2 ? a.Shape[0] : 1, columns = b.Shape.Rank == 2 ? b.Shape[1] : 1;
        return Tensor.Wrap(shape, Rows(a, rows, b, columns));
    }

    private static double[] Rows(Tensor a, int rows, Tensor b, int columns)
    {
        int inner = b.Shape[0];
        double[] elements = new double[rows * columns];
        for (int i = 0; i < rows; i++)
            for (int k = 0; k < inner; k++)
                for (int j = 0; j < columns; j++)
                    elements[i * columns + j] += a.Elements[i * inner + k] * b.Elements[k * columns + j];
        return elements;
    }

    // ā = ȳ·bᵀ, b̄ = aᵀ·ȳ.
    private static Tensor?[] Pullback(IReadOnlyList<Tensor> inputs, Tensor value, Tensor adjoint)
    {
        (Tensor a, Tensor b) = (inputs[0], inputs[1]);
        if (a.Shape.Rank == 0 || b.Shape.Rank == 0)
            return [Broadcast.Summed(Broadcast.Map("matmul", adjoint, b, static (x, y) => x * y), a.Shape), Broadcast.Summed(Broadcast.Map("matmul", adjoint, a, static (x, y) => x * y), b.Shape)];
        int rows = a.Shape.Rank == 2 ? a.Shape[0] : 1, inner = b.Shape[0], columns = b.Shape.Rank == 2 ? b.Shape[1] : 1;
        double[] left = new double[rows * inner], right = new double[inner * columns];
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < inner; k++)
            {
                for (int j = 0; j < columns; j++)
                {
                    left[i * inner + k] += adjoint.Elements[i * columns + j] * b.Elements[k * columns + j];
                    right[k * columns + j] += a.Elements[i * inner + k] * adjoint.Elements[i * columns + j];
                }
            }
        }
        return [Tensor.Wrap(a.Shape, left), Tensor.Wrap(b.Shape, right)];
    }
}
