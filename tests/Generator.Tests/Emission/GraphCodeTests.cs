using SymbolicGrad.Generator.Tests.Harness;
using SymbolicGrad.Graphs;

namespace SymbolicGrad.Generator.Tests.Emission;

/// <summary>Golden files of graphs; each is also evaluated.</summary>
public sealed class GraphCodeTests
{
    [Fact]
    public void Energy()
    {
        GeneratedAssembly tested = Verify.Generates(
            """
            public static partial class Tested
            {
                [Differentiable(Derivatives = Derivatives.Graph)]
                public static double F(double x, double y)
                {
                    double product = x * y;
                    return Math.Sin(product) + Math.Pow(x, 2) + Math.Sin(y);
                }
            }
            """);
        MethodGraph graph = (MethodGraph)tested.Call("FGraph");
        Evaluation run = new Session().Evaluate(graph.Result, new() { [graph["x"]] = 1, [graph["y"]] = 2 });

        Assert.Equal(Math.Sin(2) + 1 + Math.Sin(2), run.Value.Elements[0]);
        Assert.Equal(2 * Math.Cos(2) + 2, run.Adjoints()[graph["x"]].Elements[0], 1e-15);
        Assert.Equal(2, run.Adjoints()[graph.Graph["product"]].Elements[0] / Math.Cos(2) + 1, 1e-15);
    }

    [Fact]
    public void Layer()
    {
        GeneratedAssembly tested = Verify.Generates(
            """
            public static partial class Tested
            {
                [Differentiable(Derivatives = Derivatives.Graph)]
                public static double F([Constant] Matrix<double> x, Matrix<double> w, Vector<double> b) => MeanSquaredError(Tanh(x * w + b), x);
            }
            """);
        MethodGraph graph = (MethodGraph)tested.Call("FGraph");

        Assert.Equal(0, new Session().Run(graph.Result, new() { [graph["x"]] = [[0, 0]], [graph["w"]] = [[1, 2], [3, 4]], [graph["b"]] = [0, 0] }).Elements[0]);
    }
}
