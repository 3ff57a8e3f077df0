namespace SymbolicGrad.Graphs;

/// <summary>Runs graphs.</summary>
public sealed class Session
{
    /// <summary>The value of a node.</summary>
    /// <param name="node">Any node of a graph.</param>
    /// <param name="feed">The values of the placeholders that the node needs; others may be there too.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">A placeholder that the node needs has no value, a value has the wrong shape, or shapes do not fit each other.</exception>
    public Tensor Run(Node node, Feed? feed = null) => Evaluate(node, feed).Value;

    /// <summary>The value of a node, with all values on the way to it, from which the adjoints can be computed.</summary>
    /// <param name="node">Any node of a graph.</param>
    /// <param name="feed">The values of the placeholders that the node needs; others may be there too.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Run"/>.</exception>
    public Evaluation Evaluate(Node node, Feed? feed = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        feed ??= [];
        IReadOnlyList<Node> order = Graph.PostOrder(node);
        Dictionary<Node, Tensor> values = [];
        foreach (Node next in order)
        {
            values[next] = next switch
            {
                Placeholder placeholder => Fed(placeholder, node, feed),
                Variable variable => variable.Value,
                Constant constant => constant.Value,
                Operation operation => operation.Compute([.. operation.Inputs.Select(input => values[input])]),
                _ => throw new InvalidOperationException(),
            };
        }
        return new Evaluation(order, values);
    }

    private static Tensor Fed(Placeholder placeholder, Node target, Feed feed)
    {
        if (!feed.TryGetValue(placeholder, out Tensor? value))
            throw new ArgumentException($"The placeholder '{placeholder.Name}' has no value, and '{target.Name}' needs one.", nameof(feed));
        if (placeholder.Shape is { } shape && shape != value.Shape)
            throw new ArgumentException($"The placeholder '{placeholder.Name}' has the shape {shape}; the value given has the shape {value.Shape}.", nameof(feed));
        return value;
    }
}

/// <summary>The values of placeholders: <c>new() { [x] = [1, 2] }</c>.</summary>
public sealed class Feed : Dictionary<Placeholder, Tensor>;
