namespace SymbolicGrad.Integration.Tests.Models;

[Parameters]
public sealed partial record LinearLayer(Matrix<double> Weights, Vector<double> Bias)
{
    public Matrix<double> Apply(Matrix<double> x) => x * Weights + Bias;
}

[Parameters]
public sealed partial record Net1(LinearLayer Last)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, int[] classes, Activation activation, LossKind loss) =>
        Choices.Compare(loss, Last.Apply(x), y, classes);
}

[Parameters]
public sealed partial record Net2(LinearLayer First, LinearLayer Last)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, int[] classes, Activation activation, LossKind loss) =>
        Choices.Compare(loss, Last.Apply(Choices.Apply(activation, First.Apply(x))), y, classes);
}

[Parameters]
public sealed partial record Net3(LinearLayer First, LinearLayer Second, LinearLayer Last)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, int[] classes, Activation activation, LossKind loss)
    {
        Matrix<double> hidden = Choices.Apply(activation, First.Apply(x));
        hidden = Choices.Apply(activation, Second.Apply(hidden));
        return Choices.Compare(loss, Last.Apply(hidden), y, classes);
    }
}

[Parameters]
public sealed partial record Net4(Net2 Lower, LinearLayer Third, LinearLayer Last)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, int[] classes, Activation activation, LossKind loss)
    {
        Matrix<double> hidden = Choices.Apply(activation, Lower.First.Apply(x));
        hidden = Choices.Apply(activation, Lower.Last.Apply(hidden));
        hidden = Choices.Apply(activation, Third.Apply(hidden));
        return Choices.Compare(loss, Last.Apply(hidden), y, classes);
    }
}

[Parameters]
public sealed partial record Net5(Net2 Lower, Net3 Upper)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, int[] classes, Activation activation, LossKind loss)
    {
        Matrix<double> hidden = Choices.Apply(activation, Lower.First.Apply(x));
        hidden = Choices.Apply(activation, Lower.Last.Apply(hidden));
        hidden = Choices.Apply(activation, Upper.First.Apply(hidden));
        hidden = Choices.Apply(activation, Upper.Second.Apply(hidden));
        return Choices.Compare(loss, Upper.Last.Apply(hidden), y, classes);
    }
}
