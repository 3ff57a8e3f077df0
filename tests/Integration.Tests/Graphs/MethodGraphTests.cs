using SymbolicGrad.Graphs;

namespace SymbolicGrad.Integration.Tests.Graphs;

/// <summary>A generated graph computes what its method computes, and its adjoints are the method's gradient.</summary>
public class MethodGraphTests
{
    private static readonly Dictionary<string, (Func<MethodGraph> Graph, Func<double, double, double> Value, Func<double, double, (double x, double y)> Gradient)> s_formulas = new()
    {
        [nameof(Formulas.Energy)] = (Formulas.EnergyGraph, Formulas.Energy, Formulas.EnergyGradient),
        [nameof(Formulas.Kinks)] = (Formulas.KinksGraph, Formulas.Kinks, Formulas.KinksGradient),
        [nameof(Formulas.Powers)] = (Formulas.PowersGraph, Formulas.Powers, Formulas.PowersGradient),
        [nameof(Formulas.Functions)] = (Formulas.FunctionsGraph, Formulas.Functions, Formulas.FunctionsGradient),
        [nameof(Formulas.Stopped)] = (Formulas.StoppedGraph, Formulas.Stopped, Formulas.StoppedGradient),
    };

    public static TheoryData<string> Names => [.. s_formulas.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Graph_AgreesWithItsMethodAndGradient(string name)
    {
        (Func<MethodGraph> makeGraph, Func<double, double, double> value, Func<double, double, (double x, double y)> gradient) = s_formulas[name];
        MethodGraph graph = makeGraph();
        foreach ((double x, double y) in new[] { (0.3, 0.7), (-0.4, 0.2), (0.0, 1.5), (0.5, 0.5), (1.25, -0.75) })
        {
            Evaluation run = new Session().Evaluate(graph.Result, new() { [graph["x"]] = x, [graph["y"]] = y });
            Adjoints adjoints = run.Adjoints();
            (double dx, double dy) = gradient(x, y);
            Assert.Equal(value(x, y), run.Value[[]]);
            Assert.Equal(dx, adjoints[graph["x"]][[]], 1e-13);
            Assert.Equal(dy, adjoints[graph["y"]][[]], 1e-13);
        }
    }

    [Fact]
    public void GraphsOfModels_AgreeWithTheirMethodsAndGradients()
    {
        Matrix<double> x = Samples.Matrix(5, 3, 1), y = Samples.Matrix(5, 2, 2);
        Net net = new(Samples.Matrix(3, 4, 3), Samples.Vector(4, 4), Samples.Matrix(4, 2, 5), Samples.Vector(2, 6));

        Check(Net.SquaresGraph(), net.Squares(x, y), net.SquaresGradient(x, y));
        Check(Net.MeanGraph(), net.Mean(x, y), net.MeanGradient(x, y));
        Check(Net.EntropyGraph(), net.Entropy(x, y), net.EntropyGradient(x, y));
        Check(Net.RobustGraph(), net.Robust(x, y), net.RobustGradient(x, y));

        void Check(MethodGraph graph, double value, Net gradient)
        {
            Evaluation run = new Session().Evaluate(graph.Result, new()
            {
                [graph["W1"]] = net.W1, [graph["B1"]] = net.B1, [graph["W2"]] = net.W2, [graph["B2"]] = net.B2, [graph["x"]] = x, [graph["y"]] = y,
            });
            Adjoints adjoints = run.Adjoints();
            Assert.Equal(value, run.Value[[]], 1e-13);
            Equal(gradient.W1, adjoints[graph["W1"]]);
            Equal(gradient.B1, adjoints[graph["B1"]]);
            Equal(gradient.W2, adjoints[graph["W2"]]);
            Equal(gradient.B2, adjoints[graph["B2"]]);
            Assert.Equal("sigmoid", ((Operation)graph.Graph["hidden"]).Kind.Name);
        }
    }

    [Fact]
    public void SeveralResults_AreNodesEach()
    {
        MethodGraph graph = Formulas.SeveralGraph();
        Feed feed = new() { [graph["x"]] = 3, [graph["y"]] = 4 };

        Assert.Equal([12, 3, 1], graph.Results.Select(result => new Session().Run(result, feed)[[]]));
        Assert.Contains("'multiply' is no input", Assert.Throws<KeyNotFoundException>(() => graph["multiply"]).Message);
    }

    private static void Equal(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        foreach ((double a, double b) in expected.Elements.ToArray().Zip(actual.Elements.ToArray())) Assert.Equal(a, b, 1e-13);
    }
}
