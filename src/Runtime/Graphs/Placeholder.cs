namespace SymbolicGrad.Graphs;

/// <summary>A node whose value is given to each run.</summary>
public sealed class Placeholder : Node
{
    /// <summary>Makes a placeholder.</summary>
    /// <param name="name">The name; by default <c>placeholder</c>, with a number where there are several.</param>
    /// <param name="shape">The shape that its values must have; by default any.</param>
    /// <param name="graph">The graph; by default <see cref="Graph.Default"/>.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <exception cref="ArgumentException">The graph has a node of this name.</exception>
    /// <exception cref="InvalidOperationException">No graph is given and there is no default graph.</exception>
    public Placeholder(string? name = null, TensorShape? shape = null, Graph? graph = null, string? source = null)
        : base(graph ?? Graph.Default, name, "placeholder", [], source) => Shape = shape;

    /// <inheritdoc/>
    public override TensorShape? Shape { get; }
}
