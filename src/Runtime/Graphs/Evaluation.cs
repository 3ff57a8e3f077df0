namespace SymbolicGrad.Graphs;

/// <summary>The values of a node and of all nodes that it needs, in one run.</summary>
public sealed class Evaluation
{
    private readonly Dictionary<Node, Tensor> _values;

    internal Evaluation(IReadOnlyList<Node> order, Dictionary<Node, Tensor> values)
    {
        Order = order;
        _values = values;
    }

    /// <summary>The nodes that were computed, in that order: each once.</summary>
    public IReadOnlyList<Node> Order { get; }

    /// <summary>The value of the node that was asked for.</summary>
    public Tensor Value => _values[Order[^1]];

    /// <summary>The value of a node on the way.</summary>
    /// <param name="node">The node.</param>
    /// <exception cref="KeyNotFoundException">The node was not needed.</exception>
    public Tensor this[Node node] => _values.TryGetValue(node, out Tensor? value) ? value : throw NotNeeded(node);

    /// <summary>The adjoints of all nodes: the derivative of the sum of the value's elements with respect to each, in its shape.</summary>
    /// <returns>The adjoints.</returns>
    public Adjoints Adjoints() => Adjoints(Tensor.Filled(Value.Shape, 1));

    /// <summary>The adjoints of all nodes, given that of the value.</summary>
    /// <param name="upstream">The derivative of a final scalar with respect to the value, in its shape.</param>
    /// <returns>The derivative of the final scalar with respect to each node.</returns>
    /// <exception cref="ArgumentException"><paramref name="upstream"/> has another shape than the value.</exception>
    public Adjoints Adjoints(Tensor upstream)
    {
        ArgumentNullException.ThrowIfNull(upstream);
        if (upstream.Shape != Value.Shape)
            throw new ArgumentException($"The value of '{Order[^1].Name}' has the shape {Value.Shape}; upstream has the shape {upstream.Shape}.", nameof(upstream));
        Dictionary<Node, Tensor> adjoints = new() { [Order[^1]] = upstream };
        foreach (Operation operation in Order.OfType<Operation>().Reverse())
        {
            if (!adjoints.TryGetValue(operation, out Tensor? adjoint)) continue;
            IReadOnlyList<Tensor?> parts = operation.Kind.Pullback([.. operation.Inputs.Select(input => _values[input])], _values[operation], adjoint);
            foreach ((Node input, Tensor? part) in operation.Inputs.Zip(parts))
            {
                if (part is null) continue;
                adjoints[input] = adjoints.TryGetValue(input, out Tensor? before) ? before + part : part;
            }
        }
        return new Adjoints(this, adjoints);
    }

    internal static KeyNotFoundException NotNeeded(Node node) => new($"The node '{node.Name}' was not needed in this run.");
}

/// <summary>The derivative of one scalar with respect to each node of a run.</summary>
public sealed class Adjoints
{
    private readonly Evaluation _evaluation;
    private readonly Dictionary<Node, Tensor> _adjoints;

    internal Adjoints(Evaluation evaluation, Dictionary<Node, Tensor> adjoints)
    {
        _evaluation = evaluation;
        _adjoints = adjoints;
    }

    /// <summary>The derivative with respect to a node, in the shape of its value; 0 where the value does not depend on it smoothly.</summary>
    /// <param name="node">The node.</param>
    /// <exception cref="KeyNotFoundException">The node was not needed in the run.</exception>
    public Tensor this[Node node] => _adjoints.TryGetValue(node, out Tensor? adjoint) ? adjoint : Tensor.Filled(_evaluation[node].Shape, 0);
}
