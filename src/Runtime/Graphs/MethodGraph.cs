namespace SymbolicGrad.Graphs;

/// <summary>The computation of a method as a graph; what a generated <c>FGraph</c> returns.</summary>
public sealed class MethodGraph
{
    /// <summary>Names the nodes of a graph that are a method's result.</summary>
    /// <param name="graph">The graph; its placeholders are the method's inputs.</param>
    /// <param name="results">The nodes of the result: one, or one for each number of a tuple.</param>
    public MethodGraph(Graph graph, IReadOnlyList<Node> results)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(results);
        Graph = graph;
        Results = results;
    }

    /// <summary>The graph.</summary>
    public Graph Graph { get; }

    /// <summary>The nodes of the result, in order.</summary>
    public IReadOnlyList<Node> Results { get; }

    /// <summary>The node of the result, its first where it is a tuple.</summary>
    public Node Result => Results[0];

    /// <summary>An input of the method.</summary>
    /// <param name="input">Its name; of a model's parameter with the path to it, such as <c>Hidden.Weights</c>.</param>
    /// <exception cref="KeyNotFoundException">The method has no such input.</exception>
    public Placeholder this[string input] => Graph[input] as Placeholder ?? throw new KeyNotFoundException($"'{input}' is no input, but computed.");
}
