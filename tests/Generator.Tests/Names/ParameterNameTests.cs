using System.Globalization;
using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Names;

/// <summary>Parameters may have any name that C# allows.</summary>
public sealed class ParameterNameTests
{
    [Theory]
    [InlineData("gradient", "result")]
    [InlineData("value", "upstream")]
    [InlineData("Value", "value")]
    [InlineData("Gradient", "workspace")]
    [InlineData("product", "sum")]
    [InlineData("product", "product2")]
    [InlineData("t", "f")]
    [InlineData("Kernels", "SymbolicGrad")]
    [InlineData("System", "MathF")]
    [InlineData("@class", "@event")]
    [InlineData("@this", "self")]
    [InlineData("field", "var")]
    [InlineData("from", "yield")]
    [InlineData("await", "nameof")]
    [InlineData("_", "__")]
    [InlineData("Item1", "Item2")]
    [InlineData("Item2", "Item1")]
    [InlineData("Rest", "ToString")]
    [InlineData("Equals", "GetHashCode")]
    [InlineData("CompareTo", "Deconstruct")]
    [InlineData("Item", "Item0")]
    [InlineData("δ", "ℓ")]
    public void ScalarParameters_MayHaveTheName(string first, string second)
    {
        GeneratedAssembly assembly = Verify.Runs(
            $$"""
            public static partial class Tested
            {
                [Differentiable]
                public static double F(double {{first}}, double {{second}})
                {
                    double p = {{first}} * {{second}};
                    double q = Math.Exp(p) * p;
                    return q * ({{first}} + p) + q;
                }
            }
            """);
        Gradient.Check(assembly.Type("Tested"), "F", 0.7, -0.4);
    }

    [Theory]
    [InlineData("value", "gradient")]
    [InlineData("gradient", "valueGradient")]
    [InlineData("upstream", "upstreamGradient")]
    [InlineData("result", "workspace")]
    [InlineData("Kernels", "Vector")]
    [InlineData("@class", "@in")]
    [InlineData("sigmoid", "product")]
    [InlineData("a", "b")]
    public void TensorParameters_MayHaveTheName(string first, string second)
    {
        GeneratedAssembly assembly = Verify.Runs(
            $$"""
            public static partial class Tested
            {
                [Differentiable]
                public static double F(Vector<double> {{first}}, Vector<double> {{second}}) => Sum(PointwiseMultiply(Sigmoid({{first}}), {{second}}));

                [Differentiable]
                public static Vector<double> G(Vector<double> {{first}}, double {{second}}) => Sigmoid({{first}}) * {{second}};
            }
            """);
        Vector<double> x = new double[] { 0.5, -1 }, y = new double[] { 2, 3 };
        double[] gradient = Numbers(assembly.Call("FGradient", x, y));
        double[] expected = [.. Slopes(x.ToArray()).Zip(y.ToArray(), static (slope, factor) => slope * factor), .. x.ToArray().Select(Logistic)];
        Assert.Equal(expected, gradient, new Within(1e-15));
        double[] product = Numbers(assembly.Call("GGradient", x, 3.0, y));
        Assert.Equal([.. expected.Take(2).Select(static slope => 3 * slope), 2 * Logistic(0.5) + 3 * Logistic(-1)], product, new Within(1e-15));
    }

    [Fact]
    public void SelfOfAModel_GivesWayToAParameter()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            [Parameters]
            public sealed partial record Model(double A)
            {
                [Differentiable]
                public double F(double self) => A * A * self;
            }
            """);
        object model = assembly.New("Model", 3.0);
        dynamic gradient = CallOn(model, "FGradient", 2.0);
        Assert.Equal((12.0, 9.0), ((double)((dynamic)gradient.Item1).A, (double)gradient.Item2));
    }

    [Fact]
    public void DefaultValues_AreKept()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class Tested
            {
                public const double Scale = 0.1;

                [Differentiable]
                public static double F(
                    double x = 1.5, double y = -2, double z = Math.PI, double u = Scale, float f = 1 / 3f, int n = int.MaxValue, DayOfWeek day = DayOfWeek.Friday,
                    DayOfWeek none = (DayOfWeek)17, string? s = null, string text = "a\"b", bool b = !false, char c = '\'', double nan = double.NaN, long l = 1L << 40, [Constant] TimeSpan t = default)
                    => x * y * z * u * f;

                public static bool AreKept() => FValueAndGradient().Value == F();
            }
            """);
        System.Reflection.ParameterInfo[] original = assembly.Type("Tested").GetMethod("F")!.GetParameters();
        System.Reflection.ParameterInfo[] generated = assembly.Type("Tested").GetMethod("FGradient")!.GetParameters();
        Assert.Equal(original.Select(Default), generated.Select(Default));
        Assert.True((bool)assembly.Call("AreKept"));
    }

    private static string Default(System.Reflection.ParameterInfo parameter) => Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) ?? "null";

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static IEnumerable<double> Slopes(double[] x) => x.Select(static x => Logistic(x) * (1 - Logistic(x)));
}
