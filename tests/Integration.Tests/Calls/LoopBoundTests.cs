namespace SymbolicGrad.Integration.Tests.Calls;

/// <summary>A bound that the body changes under another name, or through what it calls, is read again in each iteration.</summary>
public sealed partial class LoopBoundTests
{
    [Differentiable]
    private static double ByLocalFunction(double x, int n)
    {
        double product = 1;
        for (int i = 0; i < n; i++)
        {
            product *= x;
            Shrink();
        }
        return product;

        void Shrink() => n--;
    }

    [Differentiable]
    private static double ByReference(double x, int n)
    {
        double product = 1;
        ref int bound = ref n;
        for (int i = 0; i < n; i++)
        {
            product *= x;
            bound--;
        }
        return product;
    }

    [Differentiable]
    private static double InCondition(double x, int n)
    {
        Func<bool> next = () => n-- > 0;
        double product = 1;
        while (next())
            product *= x;
        return product;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    public void Gradient_IsThatOfThePowerThatTheMethodMakes(int n)
    {
        int half = (n + 1) / 2;
        Assert.Equal(Power(half), ByLocalFunctionGradient(1.5, n), 1e-12);
        Assert.Equal(Power(half), ByReferenceGradient(1.5, n), 1e-12);
        Assert.Equal(Power(n), InConditionGradient(1.5, n), 1e-12);
        Assert.Equal(ByLocalFunction(1.5, n), ByLocalFunctionValueAndGradient(1.5, n).Value);
        Assert.Equal(InCondition(1.5, n), InConditionValueAndGradient(1.5, n).Value);
    }

    private static double Power(int exponent) => exponent * Math.Pow(1.5, exponent - 1);
}
