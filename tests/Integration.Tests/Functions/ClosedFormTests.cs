namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>The derivatives of the pointwise functions against the formulas of a textbook, far out and at the kinks too.</summary>
public class ClosedFormTests
{
    private static readonly double[] Points = [-750, -40, -20, -3, -0.5, -1e-3, -1e-10, 0, 1e-10, 1e-3, 0.5, 3, 20, 40, 750];

    private static readonly Dictionary<string, Func<double, double>> Derivatives = new()
    {
        ["Exp"] = Math.Exp,
        ["Log"] = x => 1 / x,
        ["Sqrt"] = x => 0.5 / Math.Sqrt(x),
        ["Abs"] = x => x >= 0 ? 1 : -1,
        ["Sin"] = Math.Cos,
        ["Cos"] = x => -Math.Sin(x),
        ["Tanh"] = x => 1 / Math.Cosh(x) / Math.Cosh(x),
        ["Square"] = x => 2 * x,
        ["Relu"] = x => x > 0 ? 1 : 0,
        ["Sigmoid"] = x => Math.Exp(-Math.Abs(x)) / Math.Pow(1 + Math.Exp(-Math.Abs(x)), 2),
        ["Softplus"] = Logistic,
        ["Silu"] = x => Logistic(x) * (1 + x * Logistic(-x)),
        ["Gelu"] = x => NormalCdf(x) + x * Density(x),
        ["Erf"] = x => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x),
        ["NormalCdf"] = Density,
        ["NormalPdf"] = x => -x * Density(x),
    };

    private static readonly Dictionary<string, Func<double, double, (double X, double Parameter)>> DerivativesWithParameter = new()
    {
        ["Elu"] = (x, alpha) => (x > 0 ? 1 : alpha * Math.Exp(x), x > 0 ? 0 : double.ExpM1(x)),
        ["LeakyRelu"] = (x, slope) => (x > 0 ? 1 : slope, x > 0 ? 0 : x),
        ["Pow"] = (x, exponent) => (exponent * Math.Pow(x, exponent - 1), x == 0 ? 0 : Math.Pow(x, exponent) * Math.Log(x)),
    };

    public static TheoryData<string> Names => [.. Derivatives.Keys];

    public static TheoryData<string> NamesWithParameter => [.. DerivativesWithParameter.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void PointwiseFunction_HasTheDerivativeOfTheTextbook(string name)
    {
        double[] points = [.. Points.Where(x => name is not ("Log" or "Sqrt") || x > 0)];
        Vector<double> ones = points.Select(_ => 1.0).ToArray();

        double[] gradient = ((Vector<double>)Call(name + "OfVectorGradient", (Vector<double>)points, ones)).ToArray();

        foreach ((int i, double x) in points.Index())
            AssertClose(Derivatives[name](x), gradient[i], $"{name}′({x})");
        if (typeof(DoubleCases).GetMethod(name + "OfScalarGradient") is not null)
        {
            foreach (double x in points)
                AssertClose(Derivatives[name](x), (double)Call(name + "OfScalarGradient", x), $"{name}′({x}) of a number");
        }
    }

    [Theory]
    [MemberData(nameof(NamesWithParameter))]
    public void PointwiseFunctionWithANumber_HasTheDerivativesOfTheTextbook(string name)
    {
        foreach (double x in Points.Where(x => name != "Pow" || x >= 0))
        {
            (Vector<double> dx, double dp) = ((Vector<double>, double))Call(name + "OfVectorGradient", (Vector<double>)new[] { x }, 1.75, (Vector<double>)new[] { 1.0 });

            AssertClose(DerivativesWithParameter[name](x, 1.75).X, dx[0], $"∂{name}({x})/∂x");
            AssertClose(DerivativesWithParameter[name](x, 1.75).Parameter, dp, $"∂{name}({x})/∂p");
        }
    }

    private static object Call(string method, params object[] arguments) => typeof(DoubleCases).GetMethod(method, [.. arguments.Select(a => a.GetType())])!.Invoke(null, arguments)!;

    /// <summary>1 − tanh² and σ·(1 − σ) are exact to an ulp of 1, not of themselves.</summary>
    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= 4e-15 * Math.Max(1, Math.Abs(expected)),
            $"{what}: expected {expected:R}, actual {actual:R}");

    private static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
