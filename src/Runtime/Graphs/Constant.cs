namespace SymbolicGrad.Graphs;

/// <summary>A node whose value never changes.</summary>
public sealed class Constant : Node
{
    /// <summary>Makes a constant.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="name">The name; by default <c>constant</c>, with a number where there are several.</param>
    /// <param name="graph">The graph; by default <see cref="Graph.Default"/>.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <exception cref="ArgumentException">The graph has a node of this name.</exception>
    /// <exception cref="InvalidOperationException">No graph is given and there is no default graph.</exception>
    public Constant(Tensor value, string? name = null, Graph? graph = null, string? source = null)
        : base(graph ?? Graph.Default, name, "constant", [], source)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The value.</summary>
    public Tensor Value { get; }

    /// <inheritdoc/>
    public override TensorShape? Shape => Value.Shape;
}
