using System.Globalization;
using System.Text;

namespace SymbolicGrad.Graphs;

public sealed partial class Graph
{
    /// <summary>The graph in the DOT language of Graphviz.</summary>
    /// <returns>The text of a file.</returns>
    public string ToDot()
    {
        StringBuilder text = new("digraph {\n    rankdir=LR;\n");
        foreach (Node node in _nodes)
        {
            string shape = node is Operation ? "ellipse" : node is Placeholder ? "box, style=dashed" : "box";
            text.Append(CultureInfo.InvariantCulture, $"    n{Index(node)} [label={DotQuoted(node.Label)}, shape={shape}];\n");
        }
        foreach (Node node in _nodes)
        {
            foreach (Node input in node.Inputs) text.Append(CultureInfo.InvariantCulture, $"    n{Index(input)} -> n{Index(node)};\n");
        }
        return text.Append("}\n").ToString();
    }

    /// <summary>The graph as a Mermaid flowchart, which Markdown viewers draw.</summary>
    /// <returns>The text between the fences.</returns>
    public string ToMermaid()
    {
        StringBuilder text = new("flowchart LR\n");
        foreach (Node node in _nodes)
        {
            (string open, string close) = node is Operation ? ("([", "])") : node is Placeholder ? ("[/", "/]") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"    n{Index(node)}{open}\"{MermaidEscaped(node.Label)}\"{close}\n");
        }
        foreach (Node node in _nodes)
        {
            foreach (Node input in node.Inputs) text.Append(CultureInfo.InvariantCulture, $"    n{Index(input)} --> n{Index(node)}\n");
        }
        return text.ToString();
    }

    /// <summary>The nodes that a node needs, one a line, each after its inputs.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The <see cref="Node.Description"/> of each.</returns>
    public static string Listing(Node node) => string.Concat(PostOrder(node).Select(static next => next.Description + "\n"));

    private static string DotQuoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string MermaidEscaped(string text) =>
        text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);

    private int Index(Node node) => _indices[node];
}
