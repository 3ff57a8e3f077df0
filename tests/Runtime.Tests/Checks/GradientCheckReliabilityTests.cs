namespace SymbolicGrad.Runtime.Tests.Checks;

/// <summary>Right derivatives must pass everywhere, slightly wrong ones nowhere, whatever the function and the place.</summary>
public class GradientCheckReliabilityTests
{
    private static readonly Dictionary<string, (Func<double, double> F, Func<double, double> Derivative)> Functions = new()
    {
        ["exp"] = (Math.Exp, Math.Exp),
        ["sin"] = (Math.Sin, Math.Cos),
        ["atan"] = (Math.Atan, x => 1 / (1 + x * x)),
        ["tanh 5x"] = (x => Math.Tanh(5 * x), x => 5 / (Math.Cosh(5 * x) * Math.Cosh(5 * x))),
        ["x³"] = (x => x * x * x, x => 3 * x * x),
        ["1/(x² + 0.01)"] = (x => 1 / (x * x + 0.01), x => -2 * x / ((x * x + 0.01) * (x * x + 0.01))),
        ["exp(−x²)"] = (x => Math.Exp(-x * x), x => -2 * x * Math.Exp(-x * x)),
        ["ln(x² + 1)"] = (x => Math.Log(x * x + 1), x => 2 * x / (x * x + 1)),
        ["sin 30x + 10"] = (x => Math.Sin(30 * x) + 10, x => 30 * Math.Cos(30 * x)),
        ["√(x + 4)"] = (x => Math.Sqrt(x + 4), x => 0.5 / Math.Sqrt(x + 4)),
    };

    public static TheoryData<string> Names => new(Functions.Keys);

    private static IEnumerable<double> Points()
    {
        var random = new Random(20);
        return Enumerable.Range(0, 300).Select(_ => 6 * random.NextDouble() - 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RightDerivative_PassesEverywhere(string name)
    {
        (Func<double, double> f, Func<double, double> derivative) = Functions[name];
        foreach (double x in Points()) GradientCheck.Run(f, derivative, x).ThrowIfOff();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void DerivativeOffByThreeTolerances_FailsEverywhere(string name)
    {
        (Func<double, double> f, Func<double, double> derivative) = Functions[name];
        foreach (double x in Points())
        {
            // Where the derivative is far smaller than the function, differences cannot see a relative error of 3E-7.
            if (Math.Abs(derivative(x)) < 1e-4 * Math.Abs(f(x))) continue;
            Assert.False(GradientCheck.Run(f, y => derivative(y) * (1 + 3e-7), x).Passed, $"{name} at {x:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_RightPassesAndWrongFails(string name)
    {
        (Func<double, double> f, Func<double, double> derivative) = Functions[name];
        foreach (float x in Points().Select(x => (float)x))
        {
            GradientCheck.Run(y => (float)f(y), y => (float)derivative(y), x).ThrowIfOff();
            if (Math.Abs(derivative(x)) < 0.03 * Math.Abs(f(x))) continue;
            Assert.False(GradientCheck.Run(y => (float)f(y), y => (float)(derivative(y) * 1.003), x).Passed, $"{name} at {x:R}");
        }
    }

    [Fact]
    public void Cost_IsAtMostEightyEvaluationsAnEntry()
    {
        int evaluations = 0, largest = 0;
        foreach ((Func<double, double> f, Func<double, double> derivative) in Functions.Values)
        {
            foreach (double x in Points())
            {
                evaluations = 0;
                GradientCheck.Run(y => { evaluations++; return f(y); }, derivative, x);
                largest = Math.Max(largest, evaluations);
            }
        }
        Assert.InRange(largest, 8, 80);
    }
}
