namespace SymbolicGrad.Graphs;

/// <summary>A node with a value of its own that may be changed between runs: a parameter.</summary>
public sealed class Variable : Node
{
    private Tensor _value;

    /// <summary>Makes a variable.</summary>
    /// <param name="value">Its first value.</param>
    /// <param name="name">The name; by default <c>variable</c>, with a number where there are several.</param>
    /// <param name="graph">The graph; by default <see cref="Graph.Default"/>.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <exception cref="ArgumentException">The graph has a node of this name.</exception>
    /// <exception cref="InvalidOperationException">No graph is given and there is no default graph.</exception>
    public Variable(Tensor value, string? name = null, Graph? graph = null, string? source = null)
        : base(graph ?? Graph.Default, name, "variable", [], source)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The value; a new one must have the shape of the first.</summary>
    /// <exception cref="ArgumentException">The new value has another shape.</exception>
    public Tensor Value
    {
        get => _value;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Shape != _value.Shape)
                throw new ArgumentException($"The variable '{Name}' has the shape {_value.Shape}; its new value has the shape {value.Shape}.", nameof(value));
            _value = value;
        }
    }

    /// <inheritdoc/>
    public override TensorShape? Shape => _value.Shape;
}
