using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The third article on networks of a list of layers, and on their activations and loss.</summary>
public partial class ArchitectureTests
{
    private static readonly JsonElement s_file = SeedFile.Json("s3_architectures");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_file.GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row3_1_Row3_6_Row3_7_Layers_GiveTheValuesOfTheFile(int index)
    {
        JsonElement item = s_file.GetProperty("cases")[index];
        SeedFile file = SeedFile.Of(item);
        SeedNet net = file.Model(SeedNet.Zeros(file.Architecture()), "init");
        Assert.Equal(item.GetProperty("parameter_count").GetInt32(), net.ParameterCount);

        Matrix<double> a = file.Tensor("X");
        foreach ((int layer, Dense<double> dense) in net.Net.Layers.Index())
        {
            Assert.Equal(
                item.GetProperty("weight_shapes").GetProperty($"W{layer + 1}").EnumerateArray().Select(static size => size.GetInt32()), [dense.Weights.Columns, dense.Weights.Rows]);
            Close.Entries(file.Tensor($"cached_Z.Z{layer + 1}").ToArray(), (dense with { Activation = Activation.Identity }).Forward(a).ToArray(), 1e-13, $"Z{layer + 1}");
            a = dense.Forward(a);
        }
        Close.Entries(file.Tensor("output").ToArray(), a.ToArray(), 1e-13);
        Assert.Equal(a, net.Net.Forward(file.Tensor("X")));
    }

    [Fact]
    public void Row3_1_ABrokenChain_IsRefusedWithBothLayers()
    {
        DenseShape[] broken = [.. s_file.GetProperty("bad_chain").EnumerateArray().Select(static layer => new DenseShape(
            layer.GetProperty("input_dim").GetInt32(), layer.GetProperty("output_dim").GetInt32(), Enum.Parse<Activation>(layer.GetProperty("activation").GetString()!, ignoreCase: true)))];
        string message = Assert.Throws<ArgumentException>(() => Sequential.Create<double>(broken, Initializer.HeNormal, seed: 1)).Message;
        Assert.StartsWith("Layer 2 (5→1 Sigmoid) takes 5 inputs, but layer 1 (3→4 Relu) has 4 outputs", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row3_6_Row4_1_TheDerivativeOfTheSigmoid_IsThatOfTheTable()
    {
        double[][] rows = [.. SeedFile.Json("sigmoid").GetProperty("rows").EnumerateArray().Select(static row => row.Deserialize<double[]>()!)];
        Assert.Equal(231, rows.Length);
        Vector<double> x = rows.Select(static row => row[0]).ToArray(), ones = Enumerable.Repeat(1.0, rows.Length).ToArray();
        Vector<double> gradient = SigmoidsGradient(x, ones);
        foreach ((int i, double[] row) in rows.Index())
        {
            Close.Number(row[1], SigmoidOf(row[0]), 1e-15, $"σ({row[0]:R})");
            // y·(1 − y), in which 1 − y is rounded to the last digit of 1.
            Assert.Equal(row[2], SigmoidOfGradient(row[0]), 2e-16);
            Assert.Equal(row[2], gradient[i], 2e-16);
        }
        Assert.Equal("0.9526", FormattableString.Invariant($"{SigmoidOf(3):F4}"));
    }

    [Fact]
    public void Row3_6_Activations_HaveTheirDerivatives()
    {
        double[] points = [-745, -20, -1.5, -1e-9, 0, 1e-9, 0.25, 3, 20, 745];
        foreach (double x in points)
        {
            Assert.Equal(x > 0 ? 1 : 0, ReluOfGradient(x));
            double tanh = Math.Tanh(x);
            Assert.Equal(1 - tanh * tanh, TanhOfGradient(x), 2e-16);
        }
    }

    [Fact]
    public void Row3_8_TheCrossEntropy_IsFiniteAtAnyLogit()
    {
        foreach (double logit in new[] { 0, -0.5, 2, 40, -40, 745, -745, 1e8, -1e8, 1e300, -1e300 })
        {
            foreach (double target in new[] { 0.0, 1, 0.25 })
            {
                SeedNet net = new(new Dense<double>(new Matrix<double>(1, 1, [logit]), new double[1]));
                Matrix<double> x = new(1, 1, [1.0]), y = new(1, 1, [target]);

                (double loss, SeedNet gradient) = net.CrossEntropyValueAndGradient(x, y);

                Close.Number(Math.Max(logit, 0) - logit * target + Log1PlusExp(-Math.Abs(logit)), loss, 1e-15, $"loss at {logit}");
                Assert.Equal(SigmoidOf(logit) - target, gradient.Net.Layers[0].Weights[0, 0], 1e-16);
            }
        }
    }

    [Differentiable]
    private static double SigmoidOf(double x) => Sigmoid(x);

    [Differentiable]
    private static Vector<double> Sigmoids(Vector<double> x) => Sigmoid(x);

    [Differentiable]
    private static double ReluOf(double x) => Relu(x);

    [Differentiable]
    private static double TanhOf(double x) => Math.Tanh(x);

    // Of x ≤ 0; e^x is lost beside 1 where it is small, and then the logarithm is e^x itself.
    private static double Log1PlusExp(double x) => x < -37 ? Math.Exp(x) : double.LogP1(Math.Exp(x));
}
