using SymbolicGrad.Graphs;

namespace SymbolicGrad.Runtime.Tests.Graphs;

public class OperationTests
{
    private static readonly Dictionary<string, Func<Node, Node, Node>> s_operations = new()
    {
        ["add"] = (a, b) => a + b,
        ["subtract"] = (a, b) => a - b,
        ["multiply"] = (a, b) => Operations.Multiply(a, b),
        ["divide"] = (a, b) => Operations.Divide(a, b),
        ["matmul"] = (a, b) => a * b,
        ["negate"] = (a, b) => -a + b,
        ["square"] = (a, b) => Operations.Square(a) + b,
        ["exp"] = (a, b) => Operations.Exp(a) + b,
        ["log"] = (a, b) => Operations.Log(a) + b,
        ["sigmoid"] = (a, b) => Operations.Sigmoid(a) + b,
        ["tanh"] = (a, b) => Operations.Tanh(a) + b,
        ["relu"] = (a, b) => Operations.Relu(a) + b,
        ["sum"] = (a, b) => Operations.Sum(a) + b,
    };

    public static TheoryData<string, string, string> Shapes()
    {
        TheoryData<string, string, string> data = [];
        foreach (string name in s_operations.Keys)
        {
            string[][] shapes = name == "matmul"
                ? [["2,3", "3"], ["2", "2,3"], ["2,3", "3,4"], ["3", "3"], ["", "2,2"], ["3", ""]]
                : [["", ""], ["3", "3"], ["2,3", "3"], ["3", "2,3"], ["2,3", ""], ["2,1", "1,3"], ["2,2,2", "2"]];
            foreach (string[] pair in shapes) data.Add(name, pair[0], pair[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Adjoints_AgreeWithDifferences(string name, string left, string right)
    {
        Graph graph = new();
        Placeholder a = new("a", graph: graph), b = new("b", graph: graph);
        Node z = s_operations[name](a, b);
        Tensor x = Random(left, 1), y = Random(right, 2);
        Tensor upstream = Random(string.Join(",", new Session().Run(z, new() { [a] = x, [b] = y }).Shape.Sizes), 3);
        Adjoints adjoints = new Session().Evaluate(z, new() { [a] = x, [b] = y }).Adjoints(upstream);

        Check(x, adjoints[a], moved => Dot(upstream, new Session().Run(z, new() { [a] = moved, [b] = y })));
        Check(y, adjoints[b], moved => Dot(upstream, new Session().Run(z, new() { [a] = x, [b] = moved })));
    }

    [Fact]
    public void ShapesThatDoNotFit_AreRefusedWithBothShapes()
    {
        Graph graph = new();
        Variable a = new(Tensor.Filled(TensorShape.Of(2, 3), 1), "A", graph), b = new([1, 2], "b", graph);
        Placeholder x = new("x", graph: graph), y = new("y", TensorShape.Of(3), graph);

        Assert.Equal("The operation 'matmul' of 'A', 'b': matmul: the shapes [2, 3] and [2] do not fit; the last size of the first, 3, must be the first size of the second, 2.",
            Assert.Throws<ArgumentException>(() => a * b).Message);
        Operation later = Operations.MatMul(a, x, "later");
        Assert.StartsWith("The operation 'later' of 'A', 'x': matmul: the shapes [2, 3] and [4]", Assert.Throws<ArgumentException>(() => new Session().Run(later, new() { [x] = [1, 2, 3, 4] })).Message);
        Assert.Contains("add: the shapes [2, 3] and [2] do not fit", Assert.Throws<ArgumentException>(() => a + b).Message);
        Assert.Contains("'y' has the shape [3]; the value given has the shape [2]", Assert.Throws<ArgumentException>(() => new Session().Run(y, new() { [y] = [1, 2] })).Message);
        Assert.Contains("Item 0 of a tensor has the shape [2] and item 1 the shape [1]", Assert.Throws<ArgumentException>(() => { Tensor ragged = [[1, 2], [3]]; }).Message);
        Assert.Contains("has a node 'x' already", Assert.Throws<ArgumentException>(() => new Placeholder("x", graph: graph)).Message);
        Assert.Contains("not those of scalars, vectors and matrices", Assert.Throws<ArgumentException>(() => new Session().Run(later, new() { [x] = [[[1]]] })).Message);
    }

    [Fact]
    public void Shapes_AreKnownBeforeARunWhereTheInputsAre()
    {
        Graph graph = new();
        Variable w = new(Tensor.Filled(TensorShape.Of(3, 2), 1), "W", graph);
        Placeholder x = new("x", TensorShape.Of(4, 3), graph), any = new("any", graph: graph);

        Assert.Equal(TensorShape.Of(4, 2), (x * w).Shape);
        Assert.Null((x * any).Shape);
    }

    [Fact]
    public void NodesThatTheValueDoesNotDependOn_HaveNoAdjoint()
    {
        Graph graph = new();
        Placeholder x = new("x", graph: graph), other = new("other", graph: graph);
        Adjoints adjoints = new Session().Evaluate(Operations.Relu(x), new() { [x] = [-1, 0] }).Adjoints();

        Assert.Equal([0, 0], adjoints[x]);
        Assert.Contains("'other' was not needed", Assert.Throws<KeyNotFoundException>(() => adjoints[other]).Message);
    }

    [Fact]
    public void LongChains_NeedNoStack()
    {
        Graph graph = new();
        Variable x = new(1, "x", graph);
        Node last = x;
        for (int i = 0; i < 100_000; i++) last += x;

        Evaluation run = new Session().Evaluate(last);
        Assert.Equal(100_001, run.Value);
        Assert.Equal(100_001, run.Adjoints()[x]);
    }

    private static void Check(Tensor at, Tensor adjoint, Func<Tensor, double> function)
    {
        Assert.Equal(at.Shape, adjoint.Shape);
        for (int i = 0; i < at.Elements.Length; i++)
        {
            double step = 1e-6;
            double difference = (function(Moved(at, i, step)) - function(Moved(at, i, -step))) / (2 * step);
            Assert.Equal(difference, adjoint.Elements[i], 1e-7);
        }
    }

    private static Tensor Moved(Tensor tensor, int index, double step)
    {
        double[] elements = tensor.Elements.ToArray();
        elements[index] += step;
        return Tensor.Of(tensor.Shape, elements);
    }

    private static double Dot(Tensor a, Tensor b) => a.Elements.ToArray().Zip(b.Elements.ToArray()).Sum(pair => pair.First * pair.Second);

    // Away from 0, where log and relu have their edges.
    private static Tensor Random(string sizes, int seed)
    {
        TensorShape shape = TensorShape.Of([.. sizes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);
        Random random = new(seed);
        return Tensor.Of(shape, [.. Enumerable.Range(0, shape.Count).Select(_ => 0.5 + random.NextDouble())]);
    }
}
