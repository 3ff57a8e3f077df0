namespace SymbolicGrad.Integration.Tests.Calls;

/// <summary>A recursive method calls its own value and gradient, once each.</summary>
public sealed partial class RecursionTests
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    private static double FallingFactorial(double x, int n) => n == 0 ? 1 : x * FallingFactorial(x - 1, n - 1);

    [Differentiable]
    private static double ByHalving(double x, int n)
    {
        if (n == 0)
            return 1;
        double half = ByHalving(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    [Differentiable]
    private static double Exchanged(double a, double b) => a < b ? a * b : Exchanged(b, a) + a;

    [Differentiable]
    private static float InLoop(float x, int depth)
    {
        float sum = x;
        for (int i = 0; i < depth; i++)
            sum += 0.5f * InLoop(x * sum, depth - 1);
        return sum;
    }

    [Theory]
    [InlineData(4.0, 0)]
    [InlineData(4.0, 1)]
    [InlineData(4.5, 5)]
    [InlineData(-0.3, 7)]
    public void IntegerCondition_AgreesWithTheProductRule(double x, int n)
    {
        double expected = 0;
        for (int skipped = 0; skipped < n; skipped++)
        {
            double product = 1;
            for (int factor = 0; factor < n; factor++)
                product *= factor == skipped ? 1 : x - factor;
            expected += product;
        }
        Assert.Equal(expected, FallingFactorialGradient(x, n), 1e-12 * (1 + Math.Abs(expected)));
        Assert.Equal(2 * expected, FallingFactorialJvp(x, n, 2).Tangent, 2e-12 * (1 + Math.Abs(expected)));
        Assert.Equal(FallingFactorial(x, n), FallingFactorialValueAndGradient(x, n).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(64)]
    public void Halving_IsThePowerRule(int n) => Assert.Equal(n * Math.Pow(1.1, n - 1), ByHalvingGradient(1.1, n), 1e-11 * Math.Pow(1.1, n) * n);

    [Fact]
    public void ConditionOnDifferentiatedValues_ExchangesThem()
    {
        Assert.Equal((3, 2), ExchangedGradient(2, 3));
        Assert.Equal((2 + 1, 3), ExchangedGradient(3, 2));
    }

    [Fact]
    public void InsideALoop_AgreesWithDifferences()
    {
        double difference = (InLoop(0.3f + 0.01f, 3) - InLoop(0.3f - 0.01f, 3)) / 0.02;
        Assert.Equal(difference, InLoopGradient(0.3f, 3), 2e-2 * Math.Abs(difference));
    }
}
