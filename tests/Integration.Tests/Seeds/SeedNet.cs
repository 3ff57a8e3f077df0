namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The networks of the articles, of layers of the library; a sigmoid at the end is in the loss.</summary>
[Parameters]
public sealed partial record SeedNet(Sequential<double> Net)
{
    public SeedNet(params Dense<double>[] layers) : this(new Sequential<double>(layers))
    {
    }

    public static SeedNet Zeros(params ReadOnlySpan<DenseShape> architecture) => new(Sequential.Create<double>(architecture, Initializer.Constant(0), seed: 0));

    [Differentiable]
    public double MeanSquares([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Net.Forward(x), y);

    [Differentiable]
    public double CrossEntropy([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);
}

/// <summary>The same in single precision.</summary>
[Parameters]
public sealed partial record SingleSeedNet(Sequential<float> Net)
{
    [Differentiable]
    public float SumOfSquaredErrors([Constant] Matrix<float> x, [Constant] Matrix<float> y) => SumOfSquares(Net.Forward(x) - y);

    [Differentiable]
    public float CrossEntropy([Constant] Matrix<float> x, [Constant] Matrix<float> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);
}
