using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Training;

public class SgdTests
{
    [Fact]
    public void Update_MovesAgainstTheGradientInPlace()
    {
        for (int length = 0; length < 40; length++)
        {
            Vector<double> parameters = Samples.Vector(length), before = parameters.ToArray(), gradient = Samples.Vector(length, seed: 2);
            new Sgd<double>(0.25).Update(parameters, gradient);
            for (int i = 0; i < length; i++) Assert.Equal(before[i] - 0.25 * gradient[i], parameters[i]);
        }
    }

    [Fact]
    public void Update_AllocatesNothing()
    {
        Vector<float> parameters = new(50), gradient = new(50);
        var sgd = new Sgd<float>(0.1f);
        Assert.Equal(0, Allocation.OfRepeatedCall(() => sgd.Update(parameters, gradient)));
    }

    [Fact]
    public void GradientOfAnotherLength_IsRefused() => Assert.Equal(
        "Sgd: there are 3 parameters, but the gradient has length 2; the lengths must be equal.",
        Assert.Throws<ArgumentException>(() => new Sgd<double>(1).Update(new Vector<double>(3), new Vector<double>(2))).Message);
}
