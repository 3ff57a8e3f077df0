namespace SymbolicGrad.Integration.Tests.Models;

public class LibraryLayersTests
{
    public static TheoryData<Activation> Kinds => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gradient_AgreesWithDifferencesAndForwardMode(Activation kind)
    {
        foreach (int[] widths in (int[][])[[3, 2], [3, 5, 4, 2], [3, 1, 19, 7, 1, 1, 2]])
        {
            LibraryNet net = Net(kind, widths);
            Matrix<double> x = Samples.Matrix(7, 3, 11), y = Samples.Matrix(7, 2, 12), dx = Samples.Matrix(7, 3, 13);
            double[] parameters = net.ToArray(), direction = Samples.Entries(net.ParameterCount, 14);

            (double value, (LibraryNet gradient, Matrix<double> xGradient)) = net.LossValueAndGradient(x, y);

            Close.Number(net.Loss(x, y), value, 1e-13);
            GradientCheck.Run(p => net.Bind(p, 0).Loss(x, y), _ => gradient.ToArray(), parameters).ThrowIfOff();
            GradientCheck.Run(p => net.Loss(new Matrix<double>(7, 3, p), y), _ => xGradient.ToArray(), x.ToArray()).ThrowIfOff();
            double expected = Dot(gradient.ToArray(), direction) + Dot(xGradient.ToArray(), dx.ToArray());
            Close.Number(expected, net.LossJvp(x, y, net.Bind(direction, 0), dx).Tangent, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OneSample_IsARowOfABatch(Activation kind)
    {
        LibraryNet net = Net(kind, 3, 6, 4, 2);
        Matrix<double> batch = Samples.Matrix(5, 3, 11);
        Vector<double> x = batch.Row(3), dx = batch.Row(4);

        Vector<double> expected = net.Net.Forward(batch).Row(3);
        for (int i = 0; i < expected.Length; i++)
            Close.Number(expected[i], net.Net.Forward(x)[i], 1e-14);
        (LibraryNet gradient, Vector<double> xGradient) = net.LossOfOneGradient(x);
        GradientCheck.Run(p => net.Bind(p, 0).LossOfOne(x), _ => gradient.ToArray(), net.ToArray()).ThrowIfOff();
        Close.Number(Sum(PointwiseMultiply(xGradient, dx)), net.LossOfOneJvp(x, net.ZerosLike(), dx).Tangent, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Activate_IsTheFunctionOfItsName(Activation kind)
    {
        Matrix<double> x = new(1, 8, [-800, -3, -0.5, -0.0, 0, 0.5, 3, 800]);
        Matrix<double> expected = kind switch
        {
            Activation.Relu => Relu(x),
            Activation.LeakyRelu => LeakyRelu(x, 0.01),
            Activation.Elu => Elu(x, 1),
            Activation.Gelu => Gelu(x),
            Activation.Silu => Silu(x),
            Activation.Softplus => Softplus(x),
            Activation.Sigmoid => Sigmoid(x),
            Activation.Tanh => Tanh(x),
            _ => x,
        };
        Close.Bits(expected.ToArray(), Activate(x, kind).ToArray());
        Close.Bits(expected.ToArray(), Activate(new Vector<double>(x.ToArray()), kind).ToArray());
    }

    [Fact]
    public void VectorJacobianProduct_AgreesWithDifferences()
    {
        LibraryNet net = Net(Activation.Gelu, 3, 4, 2);
        Matrix<double> x = Samples.Matrix(5, 3, 11), upstream = Samples.Matrix(5, 2, 12);
        double[] gradient = net.OutputGradient(x, upstream).ToArray();
        GradientCheck.Run(p => Sum(PointwiseMultiply(net.Bind(p, 0).Output(x), upstream)), _ => gradient, net.ToArray()).ThrowIfOff();
    }

    [Fact]
    public void CheckpointedNetwork_HasTheGradientOfThePlainOne()
    {
        LibraryNet net = Net(Activation.Tanh, 3, 5, 4, 4, 4, 4, 4, 2);
        Matrix<double> x = Samples.Matrix(5, 3, 11);
        Close.Bits(net.PlainGradient(x).ToArray(), net.CheckpointedGradient(x).ToArray());
    }

    [Fact]
    public void LayersAndArraysOfFloat_AgreeWithForwardMode()
    {
        SplitMix64 random = new(3);
        Autoencoder model = new(
            Dense.Create<float>(new(4, 2, Activation.Tanh), Initializer.XavierNormal, ref random, Initializer.Normal(0.1)),
            [Dense.Create<float>(new(2, 3, Activation.Silu), Initializer.XavierNormal, ref random), Dense.Create<float>(new(3, 4), Initializer.XavierNormal, ref random)]);
        Matrix<float> x = new(6, 4, [.. Samples.Entries(24, 5).Select(static entry => (float)entry)]);
        float[] direction = [.. Samples.Entries(model.ParameterCount, 6).Select(static entry => (float)entry)];

        float[] gradient = model.LossGradient(x, Activation.Softplus).ToArray();

        double expected = gradient.Zip(direction, static (a, b) => (double)a * b).Sum();
        Close.Number(expected, model.LossJvp(x, Activation.Softplus, model.Bind(direction, 0)).Tangent, 1e-5);
        Assert.Equal("Decoder[1].Biases", model.DescribeParameters()[^1].Name);
    }

    [Fact]
    public void LayersAsParameters_HaveGradients()
    {
        Dense<double> layer = Net(Activation.Tanh, 3, 4).Net.Layers[0];
        Sequential<double> net = Net(Activation.Sigmoid, 4, 5, 1).Net;
        Vector<double> x = Samples.Matrix(1, 3, 11).Row(0), dx = Samples.Matrix(1, 3, 12).Row(0);

        (Dense<double> dLayer, Sequential<double> dNet, Vector<double> xGradient) = LayerFunctions.EnergyGradient(layer, net, x);

        GradientCheck.Run(p => LayerFunctions.Energy(layer.Bind(p, 0), net, x), _ => dLayer.ToArray(), layer.ToArray()).ThrowIfOff();
        GradientCheck.Run(p => LayerFunctions.Energy(layer, net.Bind(p, 0), x), _ => dNet.ToArray(), net.ToArray()).ThrowIfOff();
        Close.Number(Sum(PointwiseMultiply(xGradient, dx)), LayerFunctions.EnergyJvp(layer, net, x, layer.ZerosLike(), net.ZerosLike(), dx).Tangent, 1e-12);
    }

    [Fact]
    public void ConstantLayers_PassTheGradientToTheirInputs()
    {
        Sequential<double> net = Net(Activation.Tanh, 3, 5, 4).Net;
        Dense<double> last = Net(Activation.Sigmoid, 4, 2).Net.Layers[0];
        double[] x = Samples.Entries(3, 11);
        Vector<double> gradient = LayerFunctions.SaliencyGradient(net, last, new Vector<double>(x));
        GradientCheck.Run(p => LayerFunctions.Saliency(net, last, new Vector<double>(p)), _ => gradient.ToArray(), x).ThrowIfOff();
        Close.Number(gradient[1], LayerFunctions.SaliencyJvp(net, last, new Vector<double>(x), new Vector<double>([0, 1, 0])).Tangent, 1e-14);
    }

    [Fact]
    public void Training_AllocatesNothingPerStep()
    {
        LibraryNet net = Net(Activation.Relu, 3, 8, 8, 2), gradient = net.ZerosLike();
        Matrix<double> x = Samples.Matrix(6, 3, 11), y = Samples.Matrix(6, 2, 12), dx = new(6, 3);
        Allocations.None(() => net.LossValueAndGradient(x, y, gradient, dx));
    }

    internal static LibraryNet Net(Activation kind, params int[] widths) =>
        new(Sequential.Create<double>(widths, kind, kind, Initializer.XavierNormal, seed: 7, Initializer.Normal(0.3)), 0.7);

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
