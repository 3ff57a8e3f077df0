using System.Text.Json;
using SymbolicGrad.Graphs;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The graphs of the second article through <c>[Differentiable]</c>: their gradients are those of the reference.</summary>
public class GraphTests
{
    private static readonly JsonElement s_file = SeedFile.Json("s1_graphs");

    [Fact]
    public void Row_1_10_SumOfTwo()
    {
        JsonElement[] runs = Runs("sum_of_two");
        (double dx, double dy) = Graphs.SumOfTwoGradient(Numbers(runs[0], "feed", "x")[0], Numbers(runs[0], "feed", "y")[0]);
        Equal(runs[0], "x", dx);
        Equal(runs[0], "y", dy);

        (Vector<double> dxs, Vector<double> dys) = Graphs.SumOfTwoGradient(Vector(runs[1], "x"), Vector(runs[1], "y"));
        Equal(runs[1], "x", dxs);
        Equal(runs[1], "y", dys);

        (double[] dx3, double[] dy3) = Graphs.SumOfTwoGradient(Numbers(runs[2], "feed", "x"), Numbers(runs[2], "feed", "y"));
        Equal(runs[2], "x", dx3);
        Equal(runs[2], "y", dy3);
    }

    [Fact]
    public void Row_1_10_Affine()
    {
        foreach (JsonElement run in Runs("affine_article"))
        {
            (Matrix<double> dA, Vector<double> dx, Vector<double> db) = Graphs.AffineGradient(Matrix("affine_article", "A"), Vector(run, "x"), Variable("affine_article", "b"));
            Equal(run, "A", dA.AsSpan());
            Equal(run, "x", dx);
            Equal(run, "b", db);
        }
    }

    [Fact]
    public void Row_1_10_AffineOfAffine()
    {
        const string name = "affine_of_affine";
        JsonElement run = Runs(name).Single();
        var (dA, db, dC, dd, dx) = Graphs.AffineOfAffineGradient(Matrix(name, "A"), Variable(name, "b"), Matrix(name, "C"), Variable(name, "d"), Vector(run, "x"));
        Equal(run, "A", dA.AsSpan());
        Equal(run, "b", db);
        Equal(run, "C", dC.AsSpan());
        Equal(run, "d", dd);
        Equal(run, "x", dx);
    }

    [Fact]
    public void Row_1_10_Diamond()
    {
        JsonElement run = Runs("diamond").Single();
        (Matrix<double> dA, Vector<double> dx) = Graphs.DiamondGradient(Matrix("diamond", "A"), Vector(run, "x"));
        Equal(run, "A", dA.AsSpan());
        Equal(run, "x", dx);
    }

    [Fact]
    public void Row_1_10_BatchRows()
    {
        JsonElement run = Runs("batch_rows").Single();
        (Matrix<double> dX, Matrix<double> dW, Vector<double> db) = Graphs.BatchRowsGradient(
            Matrix(run.GetProperty("feed").GetProperty("X")), Matrix("batch_rows", "W"), Variable("batch_rows", "b"));
        Equal(run, "X", dX.AsSpan());
        Equal(run, "W", dW.AsSpan());
        Equal(run, "b", db);
    }

    [Fact]
    public void Row_1_10_UnneededBranch()
    {
        JsonElement run = Runs("unneeded_branch").Single();
        (Vector<double> dx, Vector<double> dq, Vector<double> da) = Graphs.UnneededBranchGradient(Vector(run, "x"), new double[2], Variable("unneeded_branch", "a"));
        Equal(run, "x", dx);
        Equal(run, "a", da);
        Assert.Equal([0, 0], dq.ToArray());
    }

    public static TheoryData<string, Func<MethodGraph>> MethodGraphs => new()
    {
        { "affine_article", Graphs.AffineGraph },
        { "affine_of_affine", Graphs.AffineOfAffineGraph },
        { "diamond", Graphs.DiamondGraph },
        { "batch_rows", Graphs.BatchRowsGraph },
        { "unneeded_branch", Graphs.UnneededBranchGraph },
    };

    [Theory]
    [MemberData(nameof(MethodGraphs))]
    public void Row_1_10_GraphsOfTheMethods(string name, Func<MethodGraph> makeGraph)
    {
        MethodGraph graph = makeGraph();
        foreach (JsonElement run in Runs(name))
        {
            Feed feed = [];
            foreach (JsonElement node in Case(name).GetProperty("nodes").EnumerateArray().Where(node => node.TryGetProperty("value", out _)))
                feed[graph[node.GetProperty("name").GetString()!]] = TensorOf(node.GetProperty("value"));
            foreach (JsonProperty fed in run.GetProperty("feed").EnumerateObject()) feed[graph[fed.Name]] = TensorOf(fed.Value);
            Adjoints adjoints = new Session().Evaluate(graph.Result, feed).Adjoints();
            foreach (JsonProperty expected in run.GetProperty("gradient_of_sum_of_value").EnumerateObject())
                Equal(run, expected.Name, adjoints[graph[expected.Name]].Elements);
        }
    }

    [Fact]
    public void Row_1_10_DoublingChain()
    {
        JsonElement chain = s_file.GetProperty("doubling_chain");
        (double value, double gradient) = Graphs.DoublingChainValueAndGradient(chain.GetProperty("feed_x0").GetDouble());
        Assert.Equal(chain.GetProperty("value").GetDouble(), value);
        Assert.Equal(chain.GetProperty("gradient").GetDouble(), gradient);
    }

    private static JsonElement[] Runs(string name) => [.. Case(name).GetProperty("runs").EnumerateArray()];

    private static JsonElement Case(string name) => s_file.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);

    private static JsonElement Value(string name, string variable) =>
        Case(name).GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("name").GetString() == variable).GetProperty("value");

    private static Matrix<double> Matrix(string name, string variable) => Matrix(Value(name, variable));

    private static Matrix<double> Matrix(JsonElement tensor)
    {
        int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        return new(shape[0], shape[1], Numbers(tensor));
    }

    private static Tensor TensorOf(JsonElement tensor) =>
        Tensor.Of(TensorShape.Of([.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]), Numbers(tensor));

    private static Vector<double> Variable(string name, string variable) => Numbers(Value(name, variable));

    private static Vector<double> Vector(JsonElement run, string placeholder) => Numbers(run, "feed", placeholder);

    private static double[] Numbers(JsonElement run, string values, string name) => Numbers(run.GetProperty(values).GetProperty(name));

    private static double[] Numbers(JsonElement tensor) => [.. tensor.GetProperty("data").EnumerateArray().Select(number => number.GetDouble())];

    private static void Equal(JsonElement run, string name, params ReadOnlySpan<double> actual)
    {
        double[] expected = Numbers(run, "gradient_of_sum_of_value", name);
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < actual.Length; i++) Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-13 * scale, $"{name}[{i}]: {expected[i]}, {actual[i]}");
    }
}
