using SymbolicGrad.Integration.Tests.Models;

namespace SymbolicGrad.Integration.Tests.Checks;

/// <summary>The gradient check on generated gradients that were made wrong afterwards.</summary>
public class GradientCheckTests
{
    private static readonly Matrix<double> X = Samples.Matrix(6, 3, 1), Y = Samples.Matrix(6, 2, 2);

    private static readonly Net2 Net = new(new LinearLayer(Samples.Matrix(3, 4, 3), Samples.Vector(4, 4)), new LinearLayer(Samples.Matrix(4, 2, 5), Samples.Vector(2, 6)));

    [Fact]
    public void RightGradient_Passes() => Assert.Equal((26, 0), (Check(_ => { }).EntryCount, Check(_ => { }).OffCount));

    [Fact]
    public void ForgottenFactor_IsFoundInEveryEntry()
    {
        GradientCheckResult result = Check(gradient => { foreach (ref double entry in gradient.Last.Weights.AsSpan()) entry *= 12; });
        Assert.Equal((8, false), (result.OffCount, result.Passed));
        Assert.StartsWith("Last.Weights[", result.Entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "First.Weights[0,0]")]
    [InlineData(7, "First.Weights[1,3]")]
    [InlineData(13, "First.Bias[1]")]
    [InlineData(21, "Last.Weights[2,1]")]
    [InlineData(25, "Last.Bias[1]")]
    public void OneWrongEntry_IsNamed(int index, string name)
    {
        GradientCheckResult result = Check(gradient =>
        {
            double[] entries = gradient.ToArray();
            entries[index] += 1e-5 * (1 + Math.Abs(entries[index]));
            CopyTo(gradient, entries);
        });

        Assert.Equal((name, 1), (result.Entry, result.OffCount));
        Assert.Contains($"∂f/∂{name}: the gradient says ", Assert.Throws<GradientCheckException>(result.ThrowIfOff).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TransposedWeights_AreFound()
    {
        Net1 net = new(new LinearLayer(Samples.Matrix(3, 3, 3), Samples.Vector(3, 4)));
        Matrix<double> y = Samples.Matrix(6, 3, 5);
        GradientCheckResult result = GradientCheck.Run<Net1, double>(
            net,
            m => m.Loss(X, y, [], Activation.Tanh, LossKind.MeanSquaredError),
            m =>
            {
                Net1 gradient = m.LossGradient(X, y, [], Activation.Tanh, LossKind.MeanSquaredError);
                return new Net1(new LinearLayer(Transpose(gradient.Last.Weights), gradient.Last.Bias));
            });
        Assert.Equal(6, result.OffCount);
        Assert.StartsWith("Last.Weights[", result.Entry, StringComparison.Ordinal);
    }

    private static GradientCheckResult Check(Action<Net2> spoil) => GradientCheck.Run<Net2, double>(
        Net,
        m => m.Loss(X, Y, [], Activation.Tanh, LossKind.MeanSquaredError),
        m =>
        {
            Net2 gradient = m.LossGradient(X, Y, [], Activation.Tanh, LossKind.MeanSquaredError);
            spoil(gradient);
            return gradient;
        });

    private static void CopyTo(Net2 gradient, double[] entries)
    {
        Net2 source = gradient.Bind(entries, 0);
        source.First.Weights.CopyTo(gradient.First.Weights);
        source.First.Bias.CopyTo(gradient.First.Bias);
        source.Last.Weights.CopyTo(gradient.Last.Weights);
        source.Last.Bias.CopyTo(gradient.Last.Bias);
    }
}
