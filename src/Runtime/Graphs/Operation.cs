namespace SymbolicGrad.Graphs;

/// <summary>A node that computes its value from those of other nodes. <see cref="Operations"/> makes the usual ones.</summary>
public sealed class Operation : Node
{
    /// <summary>Makes an operation in the graph of its inputs.</summary>
    /// <param name="kind">What it computes.</param>
    /// <param name="inputs">The nodes whose values it takes, in order; one or more.</param>
    /// <param name="name">The name; by default that of the kind, with a number where there are several.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <exception cref="ArgumentException">
    /// There are no inputs, they are of different graphs, their shapes do not fit, or the graph has a node of this name.
    /// </exception>
    public Operation(OperationKind kind, IReadOnlyList<Node> inputs, string? name = null, string? source = null)
        : base(GraphOf(kind, inputs), name, kind.Name, [.. inputs], source)
    {
        Kind = kind;
        Shape = Inputs.All(static input => input.Shape is not null) ? ShapeOf([.. Inputs.Select(static input => input.Shape!.Value)]) : null;
        foreach (Node input in Inputs) input.AddConsumer(this);
    }

    /// <summary>What the operation computes.</summary>
    public OperationKind Kind { get; }

    /// <inheritdoc/>
    public override TensorShape? Shape { get; }

    internal Tensor Compute(IReadOnlyList<Tensor> inputs)
    {
        ShapeOf([.. inputs.Select(static input => input.Shape)]);
        return Kind.Compute(inputs);
    }

    private TensorShape ShapeOf(IReadOnlyList<TensorShape> inputs)
    {
        try
        {
            return Kind.Shape(inputs);
        }
        catch (ArgumentException exception)
        {
            string names = string.Join(", ", Inputs.Select(static input => $"'{input.Name}'"));
            throw new ArgumentException($"The operation '{Name}' of {names}: {exception.Message}", exception);
        }
    }

    private static Graph GraphOf(OperationKind kind, IReadOnlyList<Node> inputs)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count == 0) throw new ArgumentException($"An operation '{kind.Name}' without inputs is a constant.", nameof(inputs));
        foreach (Node input in inputs)
        {
            ArgumentNullException.ThrowIfNull(input, nameof(inputs));
            if (input.Graph != inputs[0].Graph)
                throw new ArgumentException($"The inputs '{inputs[0].Name}' and '{input.Name}' of an operation '{kind.Name}' belong to different graphs.", nameof(inputs));
        }
        return inputs[0].Graph;
    }
}
