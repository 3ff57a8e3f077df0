using SymbolicGrad.Graphs;

namespace SymbolicGrad.Runtime.Tests.Graphs;

public class GraphTextTests
{
    private readonly Graph _graph = new();
    private readonly Operation _z;

    public GraphTextTests()
    {
        Variable a = new([[1, 0], [0, -1]], "A", _graph);
        Placeholder x = new("x", graph: _graph);
        Variable b = new([1, 1], "say \"b\"", _graph, source: "Affine.cs(3)");
        Operation y = Operations.MatMul(a, x, "y");
        _z = Operations.Add(y, b);
    }

    [Fact]
    public void Dot_HasEveryNodeAndEdge() => Assert.Equal(
        """
        digraph {
            rankdir=LR;
            n0 [label="A", shape=box];
            n1 [label="x", shape=box, style=dashed];
            n2 [label="say \"b\"", shape=box];
            n3 [label="y = matmul", shape=ellipse];
            n4 [label="add", shape=ellipse];
            n0 -> n3;
            n1 -> n3;
            n3 -> n4;
            n2 -> n4;
        }

        """.ReplaceLineEndings("\n"), _graph.ToDot());

    [Fact]
    public void Mermaid_HasEveryNodeAndEdge() => Assert.Equal(
        """
        flowchart LR
            n0["A"]
            n1[/"x"/]
            n2["say #quot;b#quot;"]
            n3(["y = matmul"])
            n4(["add"])
            n0 --> n3
            n1 --> n3
            n3 --> n4
            n2 --> n4

        """.ReplaceLineEndings("\n"), _graph.ToMermaid());

    [Fact]
    public void Listing_IsInPostOrder() => Assert.Equal(
        """
        A = variable [2, 2] → y
        x = placeholder → y
        y = matmul(A, x) → add
        say "b" = variable [2] → add   Affine.cs(3)
        add = add(y, say "b")

        """.ReplaceLineEndings("\n"), Graph.Listing(_z));

    [Fact]
    public void Tensor_IsWrittenAsNestedLists()
    {
        Tensor tensor = [[1, -0.5], [1e-300, 4]];
        Assert.Equal("[[1, -0.5], [1E-300, 4]]", tensor.ToString());
        Assert.Equal("3", ((Tensor)3).ToString());
        Assert.EndsWith("…]", Tensor.Filled(TensorShape.Of(1000), 1).ToString());
        Assert.Equal(-0.5, tensor[0, 1]);
        Assert.Equal([[1, -0.5], [1e-300, 4]], tensor.Select(row => row.Elements.ToArray()));
        Assert.Contains("[2, 0] are not inside a tensor of shape [2, 2]", Assert.Throws<ArgumentException>(() => tensor[2, 0]).Message);
    }
}
