using System.Globalization;

namespace SymbolicGrad.Graphs;

/// <summary>
/// A graph of a computation as data: placeholders, variables and constants, and operations on them. For learning, showing and inspecting; what trains fast is
/// a differentiated method.
/// </summary>
public sealed partial class Graph
{
    private static readonly AsyncLocal<Graph?> s_default = new();

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _indices = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);

    /// <summary>The graph to which nodes belong that are made without one; set by <see cref="AsDefault"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Graph Default => s_default.Value
        ?? throw new InvalidOperationException("There is no default graph. Make nodes inside 'using (graph.AsDefault())', or give them their graph.");

    /// <summary>All nodes, in the order in which they were made.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The node of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public Node this[string name] => _names.TryGetValue(name, out Node? node) ? node
        : throw new KeyNotFoundException($"The graph has no node '{name}'; its nodes are {string.Join(", ", _nodes.Take(20))}{(_nodes.Count > 20 ? ", …" : "")}.");

    /// <summary>Makes this the default graph until the result is disposed; then the one before it is the default again.</summary>
    /// <returns>What to dispose, as by <c>using (graph.AsDefault())</c>.</returns>
    public IDisposable AsDefault() => new Scope(this);

    internal string Add(Node node, string? name, string prefix)
    {
        string unique = name ?? Unused(prefix);
        if (!_names.TryAdd(unique, node)) throw new ArgumentException($"The graph has a node '{unique}' already.", nameof(name));
        _indices.Add(node, _nodes.Count);
        _nodes.Add(node);
        return unique;
    }

    // The prefix itself, then with numbers from 1, each tried once only.
    private string Unused(string prefix)
    {
        int number = _numbers.GetValueOrDefault(prefix);
        string name;
        do
        {
            name = number == 0 ? prefix : string.Create(CultureInfo.InvariantCulture, $"{prefix}_{number}");
            number++;
        }
        while (_names.ContainsKey(name));
        _numbers[prefix] = number;
        return name;
    }

    private sealed class Scope : IDisposable
    {
        private readonly Graph? _before = s_default.Value;
        private bool _ended;

        public Scope(Graph graph) => s_default.Value = graph;

        public void Dispose()
        {
            if (_ended) return;
            _ended = true;
            s_default.Value = _before;
        }
    }
}
