namespace SymbolicGrad.Graphs;

/// <summary>
/// Elementwise functions of tensors of two shapes, which are aligned at their last dimensions: where one has fewer, or a size of 1, it is repeated.
/// </summary>
internal static class Broadcast
{
    public static TensorShape Shape(string operation, TensorShape left, TensorShape right)
    {
        int rank = Math.Max(left.Rank, right.Rank);
        int[] sizes = new int[rank];
        for (int i = 1; i <= rank; i++)
        {
            int a = i <= left.Rank ? left[left.Rank - i] : 1, b = i <= right.Rank ? right[right.Rank - i] : 1;
            if (a != b && a != 1 && b != 1)
                throw new ArgumentException($"{operation}: the shapes {left} and {right} do not fit; aligned at their ends, their sizes must be equal, or one of them 1.");
            sizes[rank - i] = a == 1 ? b : a;
        }
        return TensorShape.Of(sizes);
    }

    public static Tensor Map(string operation, Tensor left, Tensor right, Func<double, double, double> function)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        TensorShape shape = Shape(operation, left.Shape, right.Shape);
        int[] a = Sources(left.Shape, shape), b = Sources(right.Shape, shape);
        double[] elements = new double[shape.Count];
        for (int i = 0; i < elements.Length; i++) elements[i] = function(left.Elements[a[i]], right.Elements[b[i]]);
        return Tensor.Wrap(shape, elements);
    }

    /// <summary>The adjoint of the smaller tensor: the sum over all places where an element was repeated.</summary>
    public static Tensor Summed(Tensor adjoint, TensorShape shape)
    {
        if (adjoint.Shape == shape) return adjoint;
        int[] sources = Sources(shape, adjoint.Shape);
        double[] elements = new double[shape.Count];
        for (int i = 0; i < sources.Length; i++) elements[sources[i]] += adjoint.Elements[i];
        return Tensor.Wrap(shape, elements);
    }

    // For each element of the larger tensor the place in the smaller one.
    private static int[] Sources(TensorShape from, TensorShape to)
    {
        int[] sources = new int[to.Count];
        for (int i = 0; i < sources.Length; i++)
        {
            int rest = i, stride = 1;
            for (int k = 1; k <= from.Rank; k++)
            {
                int size = from[from.Rank - k];
                if (size != 1) sources[i] += rest % to[to.Rank - k] * stride;
                rest /= to[to.Rank - k];
                stride *= size;
            }
        }
        return sources;
    }
}
