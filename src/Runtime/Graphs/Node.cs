namespace SymbolicGrad.Graphs;

/// <summary>A node of a <see cref="SymbolicGrad.Graphs.Graph"/>: a <see cref="Placeholder"/>, a <see cref="Variable"/>, a <see cref="Constant"/> or an <see cref="Operation"/>.</summary>
public abstract class Node
{
    private readonly List<Operation> _consumers = [];

    private protected Node(Graph graph, string? name, string prefix, IReadOnlyList<Node> inputs, string? source)
    {
        Graph = graph;
        Inputs = inputs;
        Source = source;
        Name = graph.Add(this, name, prefix);
    }

    /// <summary>The graph to which the node belongs.</summary>
    public Graph Graph { get; }

    /// <summary>The name, which no other node of the graph has.</summary>
    public string Name { get; }

    /// <summary>The nodes whose values the node takes, in order.</summary>
    public IReadOnlyList<Node> Inputs { get; }

    /// <summary>The operations that take the node's value; one that takes it twice is there twice.</summary>
    public IReadOnlyList<Operation> Consumers => _consumers;

    /// <summary>The shape of the node's value, if it is known before a run.</summary>
    public abstract TensorShape? Shape { get; }

    /// <summary>Where the node stands in source code, as <c>File.cs(12)</c>, if it was made from source code.</summary>
    public string? Source { get; }

    /// <summary>What a picture writes on the node: its name and what it computes, or its number.</summary>
    public string Label => this switch
    {
        Operation operation when operation.Name != operation.Kind.Name && !IsNumbered(operation) => $"{operation.Name} = {operation.Kind.Name}",
        Operation operation => operation.Kind.Name,
        Constant { Value.Shape.Rank: 0 } constant => constant.Value.ToString(),
        _ => Name,
    };

    /// <summary>The node in one line: its name, what it is, with its inputs, its shape, its consumers and where it stands in source code.</summary>
    public string Description
    {
        get
        {
            string what = this switch
            {
                Operation operation => $"{operation.Kind.Name}({string.Join(", ", Inputs)})",
                Constant constant => constant.Value.ToString(),
                _ => GetType().Name.ToLowerInvariant(),
            };
            string consumers = _consumers.Count == 0 ? "" : $" → {string.Join(", ", _consumers)}";
            return $"{Name} = {what}{(Shape is { } shape ? $" {shape}" : "")}{consumers}{(Source is null ? "" : $"   {Source}")}";
        }
    }

    /// <summary>The sum of two nodes, elementwise.</summary>
    public static Operation operator +(Node left, Node right) => Operations.Add(left, right);

    /// <summary>The difference of two nodes, elementwise.</summary>
    public static Operation operator -(Node left, Node right) => Operations.Subtract(left, right);

    /// <summary>The negative of a node.</summary>
    public static Operation operator -(Node node) => Operations.Negate(node);

    /// <summary>The product of vectors and matrices; with a scalar, each element times it.</summary>
    public static Operation operator *(Node left, Node right) => Operations.MatMul(left, right);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // Its name is that of its kind with a number: nobody has named it.
    private static bool IsNumbered(Operation operation) =>
        operation.Name.StartsWith(operation.Kind.Name, StringComparison.Ordinal) && int.TryParse(operation.Name.AsSpan(operation.Kind.Name.Length).TrimStart('_'), out _);

    internal void AddConsumer(Operation operation) => _consumers.Add(operation);
}
