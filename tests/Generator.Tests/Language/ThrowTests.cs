using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>The derivatives throw what the method throws, where it does; elsewhere they are right.</summary>
public sealed class ThrowTests
{
    private static readonly double[][] s_points = [[0.7, 1.3], [-1.2, 0.4], [2.5, -0.6], [0.3, 0.2], [-0.4, -0.5], [double.NaN, 1], [1, double.NaN]];

    public static TheoryData<string> Names => [.. ThrowCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivative_ThrowsWhatTheMethodThrows(string name)
    {
        string members = ThrowCases.All[name].Replace("[Differentiable]", "[Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian)]", StringComparison.Ordinal);
        Type type = Verify.Runs($"public static partial class Tested {{ {members} }}").Type("Tested");
        int thrown = 0;
        foreach (double[] point in s_points)
        {
            object[] arguments = [.. point.Cast<object>()];
            string? expected = Thrown(() => Call(type, "F", arguments));
            Assert.Equal(expected, Thrown(() => Call(type, "FGradient", arguments)));
            Assert.Equal(expected, Thrown(() => Call(type, "FValueAndGradient", arguments)));
            Assert.Equal(expected, Thrown(() => Call(type, "FJvp", [.. arguments, 1.0, 0.0])));
            Assert.Equal(expected, Thrown(() => Call(type, "FJacobian", arguments)));
            if (expected is not null)
                thrown++;
            else if (!point.Any(double.IsNaN))
                CheckDerivatives(type, point);
        }
        Assert.NotEqual(0, thrown);
    }

    private static void CheckDerivatives(Type type, double[] point)
    {
        object[] arguments = [.. point.Cast<object>()];
        Gradient.Check(type, "F", point);
        double[] gradient = Numbers(Call(type, "FGradient", arguments));
        double[] jacobian = Numbers(Call(type, "FJacobian", arguments));
        for (int i = 0; i < 2; i++)
        {
            double tangent = Numbers(Call(type, "FJvp", [.. arguments, i == 0 ? 1.0 : 0.0, i == 1 ? 1.0 : 0.0]))[1];
            Gradient.Close(gradient[i], tangent, 1e-13, $"tangent {i}");
            Gradient.Close(gradient[i], jacobian[i], 1e-13, $"column {i}");
        }
    }

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(a);")]
    [InlineData("if (a is null) throw new ArgumentNullException(nameof(a));")]
    [InlineData("if (a == null || a.Length == 0) throw new ArgumentException(\"empty\", nameof(a));")]
    [InlineData("_ = a ?? throw new ArgumentNullException(nameof(a)); if (a.Length == 0) throw new ArgumentException(\"empty\");")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(name); ArgumentNullException.ThrowIfNull(a); if (a.Length == 0) throw new ArgumentException(name);")]
    public void NullArray_IsFoundFirst(string check)
    {
        Type type = Verify.Runs(
            $"public static partial class Tested {{ [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian)] public static double F(double[] a, string? name) {{ {check} double s = 0; foreach (double v in a) s += v * v; return s; }} }}").Type("Tested");
        foreach ((double[]? a, string? name) in new (double[]?, string?)[] { (null, "n"), (null, null), ([], "n"), ([], null), ([3], "n"), ([3], "") })
        {
            string? expected = Thrown(() => Call(type, "F", a, name));
            Assert.Equal(expected, Thrown(() => Call(type, "FGradient", a, name)));
            Assert.Equal(expected, Thrown(() => Call(type, "FValueAndGradient", a, name)));
            Assert.Equal(expected, Thrown(() => Call(type, "FJacobian", a, name)));
            if (expected is null && a is [3])
                Assert.Equal([6.0], (double[])Call(type, "FGradient", a, name));
        }
    }

    [Fact]
    public void Jvp_FindsNullFirst()
    {
        Type type = Verify.Runs(
            "public static partial class Tested { [Differentiable(Derivatives = Derivatives.Jvp)] public static double F(double[] a) { ArgumentNullException.ThrowIfNull(a); return a[0] * a[0]; } "
            + "public static double Along(double[] a) => FJvp(a, new double[] { 1 }).Tangent; }").Type("Tested");
        Assert.Equal("ArgumentNullException: Value cannot be null. (Parameter 'a')", Thrown(() => Call(type, "Along", [null])));
        Assert.Equal(6.0, Call(type, "Along", new[] { 3.0 }));
    }

    [Fact]
    public void NullModel_IsFoundFirst()
    {
        Type type = Verify.Runs(
            "[Parameters] public sealed partial record Line(Vector<double> W, double B); "
            + "public static partial class Tested { [Differentiable] public static double F(Line line, double x) { ArgumentNullException.ThrowIfNull(line); return Sum(line.W) * x + line.B; } }").Type("Tested");
        string? expected = Thrown(() => Call(type, "F", null, 1.0));
        Assert.NotNull(expected);
        Assert.Equal(expected, Thrown(() => Call(type, "FGradient", null, 1.0)));
    }

    /// <summary>What is written to an array before the exception is as F leaves it.</summary>
    [Fact]
    public void Array_IsAsTheMethodLeavesIt()
    {
        Type type = Verify.Runs(
            "public static partial class Tested { [Differentiable] public static double F(double[] a, double x) { a[0] = x * 2; if (x < 0) throw new ArgumentException(\"x\"); a[1] = a[0] * x; return a[0] * a[1]; } }").Type("Tested");
        double[] expected = [1, 2], actual = [1, 2];
        Assert.Equal(Thrown(() => Call(type, "F", expected, -1.0)), Thrown(() => Call(type, "FGradient", actual, -1.0)));
        Assert.Equal(expected, actual);
    }

    private static string? Thrown(Func<object> call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return $"{exception.GetType().Name}: {exception.Message}{(exception.InnerException is { } inner ? " <- " + inner.Message : "")}";
        }
    }
}
