using SymbolicGrad.Graphs;

namespace SymbolicGrad.Plots;

public static partial class Charts
{
    private const int MostNodes = 2000;

    /// <summary>
    /// A computation graph from left to right: operations as discs, variables and constants as boxes, placeholders as dashed boxes. With a run, below each
    /// node its value, and below that its adjoint: the derivative of the sum of the run's value.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="run">A run of one of its nodes.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The graph has no nodes, or too many to be seen.</exception>
    public static Picture Graph(string title, Graph graph, Evaluation? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ThrowIfEmpty(graph.Nodes.Count, "nodes");
        if (graph.Nodes.Count > MostNodes) throw new ArgumentException($"The graph has {graph.Nodes.Count} nodes; up to {MostNodes} are drawn.", nameof(graph));
        return new GraphPicture(title, graph, run).ToPicture();
    }
}
