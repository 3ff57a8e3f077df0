using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace LinearRegression;

/// <summary>A dense layer: x·W + b, where a sample is a row of x.</summary>
[Parameters]
public sealed partial record Dense(Matrix<double> Weights, Vector<double> Biases)
{
    public Matrix<double> Forward(Matrix<double> x) => x * Weights + Biases;
}

/// <summary>The article's network: a dense layer with ReLU, and the mean of the squared errors.</summary>
[Parameters]
public sealed partial record Regression(Dense Layer)
{
    public Matrix<double> Forward(Matrix<double> x) => Relu(Layer.Forward(x));

    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y);
}

/// <summary>Two layers, ReLU between them: where the chain rule begins to matter.</summary>
[Parameters]
public sealed partial record DeepRegression(Dense Hidden, Dense Output)
{
    public Matrix<double> Forward(Matrix<double> x) => Output.Forward(Relu(Hidden.Forward(x)));

    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Forward(x), y);
}
