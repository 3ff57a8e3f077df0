namespace SymbolicGrad.Runtime.Tests.Layers;

public class SequentialTests
{
    [Theory]
    [InlineData(26, 3, 4, 2)]
    [InlineData(41, 3, 4, 4, 1)]
    [InlineData(94, 2, 9, 6, 1)]
    [InlineData(3, 2, 1)]
    public void Row3_1_Create_HasTheShapesOfTheArchitecture(int parameters, params int[] widths)
    {
        Sequential<double> net = Sequential.Create<double>(widths, Activation.Relu, Activation.Sigmoid, Initializer.HeNormal, seed: 1);

        Assert.Equal(parameters, net.ParameterCount);
        Assert.Equal(widths.Zip(widths.Skip(1)), net.Layers.Select(layer => (layer.Weights.Rows, layer.Weights.Columns)));
        Assert.Equal(Activation.Sigmoid, net.Layers[^1].Activation);
        Assert.All(net.Layers.SkipLast(1), layer => Assert.Equal(Activation.Relu, layer.Activation));
        Assert.All(net.Layers, layer => Assert.All(layer.Biases.ToArray(), bias => Assert.Equal(0, bias)));
    }

    [Fact]
    public void Row3_1_BrokenChain_IsRefusedNamingBothLayers()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Sequential.Create<double>([new(3, 4, Activation.Relu), new(5, 1, Activation.Sigmoid)], Initializer.HeNormal, seed: 1));
        Assert.StartsWith("Layer 2 (5→1 Sigmoid) takes 5 inputs, but layer 1 (3→4 Relu) has 4 outputs; make them the same.", error.Message, StringComparison.Ordinal);
        Dense<double> layer = new(new Matrix<double>(2, 3), new Vector<double>(3));
        Assert.StartsWith("Layer 2 (2→3 Identity) takes 2 inputs, but layer 1 (2→3 Identity) has 3 outputs", Assert.Throws<ArgumentException>(() => new Sequential<double>([layer, layer])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoNetwork_IsRefused()
    {
        Assert.Contains("at least one layer", Assert.Throws<ArgumentException>(() => new Sequential<double>([])).Message, StringComparison.Ordinal);
        Assert.Contains("at least two widths", Assert.Throws<ArgumentException>(() => Sequential.Architecture([3], Activation.Relu, Activation.Identity)).Message, StringComparison.Ordinal);
        Assert.Contains("Layer 2 (3→0 Identity) must have at least one input and one output", Assert.Throws<ArgumentException>(
            () => Sequential.Create<float>([2, 3, 0], Activation.Relu, Activation.Identity, Initializer.HeNormal, seed: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("3 outputs and need as many biases, not 2", Assert.Throws<ArgumentException>(() => new Dense<double>(new Matrix<double>(2, 3), new Vector<double>(2))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no activation 99; use one of Identity, Relu", Assert.Throws<ArgumentException>(
            () => new Dense<double>(new Matrix<double>(2, 3), new Vector<double>(3), (Activation)99)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no activation 99", Assert.Throws<ArgumentException>(() => SymbolicGrad.Functions.Activate(new Vector<double>(3), (Activation)99)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_IsTheFormula()
    {
        Dense<double> hidden = new(new Matrix<double>(new double[,] { { 1, -2 }, { 3, 4 } }), new Vector<double>([0.5, -1]), Activation.Relu);
        Dense<double> last = new(new Matrix<double>(new double[,] { { 2 }, { -1 } }), new Vector<double>([0.25]));
        Sequential<double> net = new([hidden, last]);
        // Relu(1·1 + 1·3 + 0.5) = 4.5, Relu(−2 + 4 − 1) = 1; 2·4.5 − 1 + 0.25
        Assert.Equal(8.25, net.Forward(new Vector<double>([1, 1]))[0]);
        Assert.Equal(8.25, net.Forward(new Matrix<double>(1, 2, [1, 1]))[0, 0]);
    }

    [Fact]
    public void Bind_IsAViewOfTheMemory()
    {
        Sequential<float> net = Sequential.Create<float>([2, 3, 1], Activation.Tanh, Activation.Sigmoid, Initializer.XavierUniform, seed: 4, Initializer.Constant(0.5));
        float[] parameters = net.ToArray();
        Sequential<float> bound = net.Bind([0, .. parameters], 1);

        Assert.Equal(net.Forward(new Vector<float>([1, 2])), bound.Forward(new Vector<float>([1, 2])));
        Assert.Equal(parameters, bound.ToArray());
        Assert.Equal(["Layers[0].Weights", "Layers[0].Biases", "Layers[1].Weights", "Layers[1].Biases"], bound.DescribeParameters().Select(static parameter => parameter.Name));
        Assert.Equal(0.5f, bound.Layers[1].Biases[0]);
        Assert.Throws<ArgumentException>(() => net.Bind(parameters, 1));
    }

    [Fact]
    public void OfTheSameSeed_IsTheSameNetwork()
    {
        static Sequential<double> Make(ulong seed) => Sequential.Create<double>([4, 5, 2], Activation.Tanh, Activation.Identity, Initializer.XavierNormal, seed);
        Assert.Equal(Make(3).ToArray(), Make(3).ToArray());
        Assert.NotEqual(Make(3).ToArray(), Make(4).ToArray());
    }

    [Fact]
    public void Summary_IsATableOfTheLayers()
    {
        Sequential<double> net = Sequential.Create<double>([new(30, 160, Activation.Relu), new(160, 1, Activation.Identity)], Initializer.HeNormal, seed: 1);
        Assert.Equal("Sequential 30→160 Relu, 160→1 Identity", net.ToString());
        Assert.Equal(
            """
            Layer  Inputs  Outputs  Activation  Parameters
            ──────────────────────────────────────────────
            1      30      160      Relu             4,960
            2      160     1        Identity           161
            ──────────────────────────────────────────────
            Total                                    5,121
            """.ReplaceLineEndings("\n"), net.Summary());
    }

    [Fact]
    public void Summary_OfAnyModel_IsATableOfItsParameters()
    {
        Dense<double> layer = new(new Matrix<double>(30, 4), new Vector<double>(4));
        Assert.Equal(
            """
            Parameter  Shape  Count
            ───────────────────────
            Weights    30×4     120
            Biases     4          4
            ───────────────────────
            Total               124
            """.ReplaceLineEndings("\n"), layer.Summary());
    }
}
