using SymbolicGrad.Graphs;
using static SymbolicGrad.Graphs.Operations;

namespace ComputationalGraph;

/// <summary>The graphs of the article, node by node.</summary>
internal static class HandBuilt
{
    /// <summary>z = x + y: two inputs and one operation.</summary>
    public static (Placeholder X, Placeholder Y, Operation Z) Sum()
    {
        using (new Graph().AsDefault())
        {
            Placeholder x = new("x"), y = new("y");
            return (x, y, Add(x, y, "z"));
        }
    }

    /// <summary>z = A·x + b: A and b are parameters of the graph, x is what it is asked about.</summary>
    public static (Placeholder X, Operation Z) Affine()
    {
        using (new Graph().AsDefault())
        {
            Variable A = new([[1, 0], [0, -1]], "A");
            Variable b = new([1, 1], "b");
            Placeholder x = new("x");
            Operation y = MatMul(A, x, "y");
            return (x, Add(y, b, "z"));
        }
    }

    /// <summary>x doubled again and again: each node is both inputs of the next.</summary>
    public static (Placeholder X, Operation Last) Doublings(int count)
    {
        Placeholder x = new("x", graph: new Graph());
        Operation last = x + x;
        for (int i = 1; i < count; i++) last += last;
        return (x, last);
    }
}
