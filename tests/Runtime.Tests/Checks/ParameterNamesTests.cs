using System.Linq.Expressions;

namespace SymbolicGrad.Runtime.Tests.Checks;

public class ParameterNamesTests
{
    [Fact]
    public void Names_AreTheAuthors() =>
        Assert.Equal(["strike", "spot"], ParameterNames.Of((double strike, double spot) => strike - spot, 2));

    [Fact]
    public void DelegateClosedOverItsFirstArgument_SkipsIt()
    {
        Func<double, double> closed = new double[] { 2 }.Scaled;
        Assert.Equal(["amount"], ParameterNames.Of(closed, 1));
    }

    [Fact]
    public void ParametersWithoutNames_AreNumbered()
    {
        ParameterExpression first = Expression.Parameter(typeof(double)), second = Expression.Parameter(typeof(double));
        Func<double, double, double> unnamed = Expression.Lambda<Func<double, double, double>>(Expression.Add(first, second), first, second).Compile();
        Assert.Equal(["x1", "x2"], ParameterNames.Of(unnamed, 2));
    }
}

internal static class ClosedOver
{
    public static double Scaled(this double[] scale, double amount) => scale[0] * amount;
}
