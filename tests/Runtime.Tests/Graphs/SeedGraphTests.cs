using System.Diagnostics;
using SymbolicGrad.Graphs;
using static SymbolicGrad.Graphs.Operations;

namespace SymbolicGrad.Runtime.Tests.Graphs;

/// <summary>The rows of the second article, against its reference.</summary>
public class SeedGraphTests
{
    public static TheoryData<string> Cases => [.. GraphCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_1_1_Consumers_AreThoseOfTheReference(string name)
    {
        GraphCase graph = new(name);
        foreach ((string node, IEnumerable<string> consumers) in graph.Consumers)
            Assert.Equal(consumers, graph.Graph[node].Consumers.Select(consumer => consumer.Name));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_1_2_Values_AreThoseOfTheReference(string name)
    {
        GraphCase graph = new(name);
        foreach ((Feed feed, Tensor value, (string Name, Tensor Value)[] intermediate, _) in graph.Runs)
        {
            Evaluation run = new Session().Evaluate(graph.Target, feed);
            Equal(value, run.Value, 1e-14);
            Assert.All(intermediate, expected => Equal(expected.Value, run[graph.Graph[expected.Name]], 1e-14));
        }
    }

    [Fact]
    public void Row_1_3_MissingPlaceholder_IsNamed_UnneededOneMayBeAbsent()
    {
        GraphCase graph = new("affine_article");
        Assert.Equal("The placeholder 'x' has no value, and 'z' needs one. (Parameter 'feed')", Assert.Throws<ArgumentException>(() => new Session().Run(graph.Target)).Message);

        GraphCase unneeded = new("unneeded_branch");
        (Feed feed, Tensor value, _, _) = unneeded.Runs.Single();
        Assert.Contains(unneeded.Graph.Nodes, node => node is Placeholder placeholder && !feed.ContainsKey(placeholder));
        Assert.Equal(value, new Session().Run(unneeded.Target, feed));
    }

    [Fact]
    public void Row_1_3_TwoFeeds_GiveTwoResults()
    {
        GraphCase graph = new("affine_article");
        Placeholder x = (Placeholder)graph.Graph["x"];
        Session session = new();

        Assert.Equal([2, -1], session.Run(graph.Target, new() { [x] = [1, 2] }));
        Assert.Equal([1, 1], session.Run(graph.Target, new() { [x] = [0, 0] }));
    }

    [Fact]
    public void Row_1_4_Variables_KeepTheirValuesAndTakeNewOnes()
    {
        Graph graph = new();
        Variable a = new([1, 2], "a", graph);
        Operation twice = a + a;

        Assert.Equal([2, 4], new Session().Run(twice));
        a.Value = [5, 6];
        Assert.Equal([10, 12], new Session().Run(twice));
        Assert.Contains("'a' has the shape [2]; its new value has the shape [3]", Assert.Throws<ArgumentException>(() => a.Value = [1, 2, 3]).Message);
    }

    [Fact]
    public void Row_1_5_DefaultGraph_TakesTheNodesMadeInside()
    {
        Graph outer = new(), inner = new();
        Assert.Throws<InvalidOperationException>(() => new Placeholder());
        using (outer.AsDefault())
        {
            Placeholder x = new("x");
            using (inner.AsDefault())
                Assert.Same(inner, new Placeholder("x").Graph);
            Assert.Same(outer, new Variable(1, "v").Graph);
            Assert.Equal(["x", "v"], outer.Nodes.Select(node => node.Name));
            Assert.Equal(["x"], inner.Nodes.Select(node => node.Name));
            Assert.Contains("'x' and 'x' of an operation 'add' belong to different graphs", Assert.Throws<ArgumentException>(() => x + inner["x"]).Message);
        }
        Assert.Throws<InvalidOperationException>(() => Graph.Default);
    }

    [Fact]
    public void Row_1_6_TheWorkedExample_IsExactlyTwoAndMinusOne()
    {
        Graph graph = new();
        using (graph.AsDefault())
        {
            Variable a = new([[1, 0], [0, -1]]);
            Variable b = new([1, 1]);
            Placeholder x = new();
            Operation y = MatMul(a, x);
            Operation z = Add(y, b);

            Assert.Equal([2, -1], new Session().Run(z, new() { [x] = [1, 2] }));
            Assert.Equal([2, -1], new Session().Run(a * x + b, new() { [x] = [1, 2] }));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_1_7_PostOrder_IsThatOfTheReference(string name)
    {
        GraphCase graph = new(name);
        Assert.Equal(graph.Order, Graph.PostOrder(graph.Target).Select(node => node.Name));
    }

    [Fact]
    public void Row_1_8_SharedNodes_AreComputedOnce()
    {
        int computed = 0;
        OperationKind kind = OperationKind.Elementwise("double", (a, b) => { computed++; return a + b; }, (a, b) => 1, (a, b) => 1);
        Graph graph = new();
        Placeholder x = new("x", graph: graph);
        Node last = x;
        for (int i = 0; i < 40; i++) last = new Operation(kind, [last, last]);

        Stopwatch watch = Stopwatch.StartNew();
        Evaluation run = new Session().Evaluate(last, new() { [x] = 1.5 });
        Tensor gradient = run.Adjoints()[x];

        Assert.Equal(40, computed);
        Assert.Equal(1649267441664.0, run.Value);
        Assert.Equal(1099511627776.0, gradient);
        Assert.True(watch.ElapsedMilliseconds < 1000);
    }

    [Fact]
    public void Row_1_9_Tensors_HaveAnyRank()
    {
        Graph graph = new();
        Placeholder x = new("x", graph: graph), y = new("y", graph: graph);
        Operation z = x + y;
        Session session = new();

        Assert.Equal(5.5, session.Run(z, new() { [x] = 2, [y] = 3.5 }));
        Assert.Equal([5, 2, 4.25], session.Run(z, new() { [x] = [1, -2, 0.25], [y] = [4, 4, 4] }));
        Assert.Equal([[[1, 2]], [[3, 5]]], session.Run(z, new() { [x] = [[[1, 2]], [[3, 4]]], [y] = [[[0, 0]], [[0, 1]]] }));
        Assert.Equal(4, session.Run(z, new() { [x] = Tensor.Filled(TensorShape.Of(1, 2, 3, 4), 1), [y] = 1 }).Shape.Rank);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_1_10_Adjoints_AreThoseOfTheReference(string name)
    {
        GraphCase graph = new(name);
        foreach ((Feed feed, _, _, (string Name, Tensor Value)[] gradient) in graph.Runs)
        {
            Adjoints adjoints = new Session().Evaluate(graph.Target, feed).Adjoints();
            Assert.All(gradient, expected => Equal(expected.Value, adjoints[graph.Graph[expected.Name]], 1e-13));
        }
    }

    private static void Equal(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        double scale = expected.Elements.ToArray().Select(Math.Abs).DefaultIfEmpty(0).Max();
        foreach ((double a, double b) in expected.Elements.ToArray().Zip(actual.Elements.ToArray())) Assert.True(Math.Abs(a - b) <= tolerance * scale, $"{expected} {actual}");
    }
}
