namespace SymbolicGrad.Graphs;

public sealed partial class Graph
{
    /// <summary>
    /// The nodes that a node needs, each once, after its own inputs; these from left to right; the node itself is the last. Chains of any length are
    /// possible, as nothing recurses.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <returns>The nodes in post-order.</returns>
    public static IReadOnlyList<Node> PostOrder(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        List<Node> order = [];
        HashSet<Node> seen = [node];
        Stack<(Node Node, int NextInput)> path = new([(node, 0)]);
        while (path.TryPop(out (Node Node, int NextInput) top))
        {
            if (top.NextInput == top.Node.Inputs.Count)
            {
                order.Add(top.Node);
                continue;
            }
            path.Push((top.Node, top.NextInput + 1));
            Node input = top.Node.Inputs[top.NextInput];
            if (seen.Add(input)) path.Push((input, 0));
        }
        return order;
    }
}
