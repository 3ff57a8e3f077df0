namespace SymbolicGrad.Integration.Tests.Models;

public class LayerListTests
{
    [Theory]
    [InlineData(Activation.Tanh, 3, 2)]
    [InlineData(Activation.Sigmoid, 3, 5, 4, 2)]
    [InlineData(Activation.Relu, 3, 4, 19, 7, 2)]
    [InlineData(Activation.Tanh, 3, 1, 1, 1, 1, 1, 1, 2)]
    public void Gradient_OfAnyDepth_IsThatOfHandWrittenBackpropagation(Activation activation, params int[] widths)
    {
        DeepNet net = Net(activation, widths);
        foreach (int samples in new[] { 1, 7, 37 })
        {
            Matrix<double> x = Samples.Matrix(samples, 3, 11), y = Samples.Matrix(samples, 2, 12);
            double[] parameters = net.ToArray();

            (double value, (DeepNet gradient, Matrix<double> dx)) = net.LossValueAndGradient(x, y);

            Close.Number(net.Loss(x, y), value, 1e-14);
            GradientCheck.Run(p => net.Bind(p, 0).Loss(x, y), _ => gradient.ToArray(), parameters).ThrowIfOff();
            GradientCheck.Run(p => net.Loss(new Matrix<double>(samples, 3, p), y), _ => dx.ToArray(), x.ToArray()).ThrowIfOff();
        }
    }

    [Fact]
    public void QueriesOverLayers_AreTheLoops()
    {
        DeepNet net = Net(Activation.Tanh, 3, 4, 5, 2);
        Matrix<double> x = Samples.Matrix(7, 3, 11), y = Samples.Matrix(7, 2, 12);

        double[] gradient = net.DecayedLossByQueryGradient(x, y).ToArray();

        Close.Bits(net.DecayedLossGradient(x, y).ToArray(), gradient);
        GradientCheck.Run(p => net.Bind(p, 0).DecayedLoss(x, y), _ => gradient, net.ToArray()).ThrowIfOff();
    }

    [Fact]
    public void ForwardMode_AgreesWithReverseMode()
    {
        DeepNet net = Net(Activation.Sigmoid, 3, 5, 4, 2);
        Matrix<double> x = Samples.Matrix(6, 3, 11), y = Samples.Matrix(6, 2, 12), dx = Samples.Matrix(6, 3, 13);
        double[] direction = Samples.Entries(net.ParameterCount, 14);

        (DeepNet gradient, Matrix<double> xGradient) = net.LossGradient(x, y);

        double expected = Dot(gradient.ToArray(), direction) + Dot(xGradient.ToArray(), dx.ToArray());
        Close.Number(expected, net.LossJvp(x, y, net.Bind(direction, 0), dx).Tangent, 1e-12);
    }

    [Fact]
    public void VectorJacobianProduct_OfTheOutput_AgreesWithDifferences()
    {
        DeepNet net = Net(Activation.Tanh, 3, 4, 2);
        Matrix<double> x = Samples.Matrix(5, 3, 11), upstream = Samples.Matrix(5, 2, 12);

        double[] gradient = net.OutputGradient(x, upstream).ToArray();

        GradientCheck.Run(p => Sum(PointwiseMultiply(net.Bind(p, 0).Output(x), upstream)), _ => gradient, net.ToArray()).ThrowIfOff();
    }

    [Fact]
    public void GradientInto_AllocatesNothing_AndOverwrites()
    {
        DeepNet net = Net(Activation.Relu, 3, 8, 8, 2);
        Matrix<double> x = Samples.Matrix(6, 3, 11), y = Samples.Matrix(6, 2, 12), dx = new(6, 3);
        DeepNet gradient = net.ZerosLike();
        double[] expected = net.LossGradient(x, y).self.ToArray();
        Allocations.None(() => net.LossValueAndGradient(x, y, gradient, dx));
        Close.Bits(expected, gradient.ToArray());
    }

    [Fact]
    public void Lists_OfOtherKinds_AreReadByIndex()
    {
        Scaled model = Bind(new Scaled
        {
            Amplifiers = [new Amplifier { Shift = new Vector<double>(4) }, new Amplifier { Shift = new Vector<double>(2) }],
            Layers = Net(Activation.Tanh, 3, 4, 2).Layers,
        });
        Matrix<double> x = Samples.Matrix(5, 3, 11);
        double[] parameters = model.ToArray(), direction = Samples.Entries(model.ParameterCount, 14);

        double[] gradient = model.LossGradient(x).ToArray();

        GradientCheck.Run(p => model.Bind(p, 0).Loss(x), _ => gradient, parameters).ThrowIfOff();
        Close.Number(Dot(gradient, direction), model.LossJvp(x, model.Bind(direction, 0)).Tangent, 1e-12);
        Assert.Equal("Amplifiers[1].Shift", model.DescribeParameters()[3].Name);
        Assert.Equal("Layers[0].Weights", model.DescribeParameters()[4].Name);
    }

    [Fact]
    public void Gradient_OfAnotherDepth_IsRefused()
    {
        DeepNet net = Net(Activation.Tanh, 3, 4, 2);
        Matrix<double> x = Samples.Matrix(5, 3, 11), y = Samples.Matrix(5, 2, 12);
        DeepNet shallow = Net(Activation.Tanh, 3, 2), same = new([net.ZerosLike().Layers[0], net.Layers[1]]);
        Layer one = net.ZerosLike().Layers[0];

        Assert.Contains("1 objects in 'Layers', but the model has 2", Assert.Throws<ArgumentException>(() => net.LossGradient(x, y, shallow, new Matrix<double>(5, 3))).Message);
        Assert.Throws<ArgumentException>(() => net.LossGradient(x, y, same, new Matrix<double>(5, 3)));
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => net.LossGradient(x, y, new DeepNet([one, one]), new Matrix<double>(5, 3))).Message);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();

    private static DeepNet Net(Activation activation, params int[] widths) => Bind(new DeepNet(
        [.. widths.Zip(widths.Skip(1), (inputs, outputs) => new Layer(new Matrix<double>(inputs, outputs), new Vector<double>(outputs), activation))]));

    private static TModel Bind<TModel>(TModel model)
        where TModel : IParameters<TModel, double> => model.Bind(Samples.Entries(model.ParameterCount, 5), 0);
}
