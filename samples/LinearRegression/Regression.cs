using SymbolicGrad;
using static SymbolicGrad.Losses;

namespace LinearRegression;

/// <summary>Dense layers, one or more, and the mean of the squared errors.</summary>
[Parameters]
public sealed partial record Regression(Sequential<double> Net)
{
    public Regression(params Dense<double>[] layers) : this(new Sequential<double>(layers))
    {
    }

    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Net.Forward(x), y);
}
