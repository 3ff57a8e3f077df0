using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>The gradient has the defaults of the method: called without an argument, both see the same value.</summary>
public sealed class DefaultValueTests
{
    [Theory]
    [InlineData("double", "double.NaN")]
    [InlineData("double", "-0.1")]
    [InlineData("double", "Limits.Most")]
    [InlineData("float", "-1.5f")]
    [InlineData("float", "float.NegativeInfinity")]
    [InlineData("int", "-1")]
    [InlineData("ulong", "ulong.MaxValue")]
    [InlineData("char", "'\\n'")]
    [InlineData("bool", "true")]
    [InlineData("Mode", "Mode.Last")]
    [InlineData("[Constant] Mode?", "Mode.Last")]
    [InlineData("[Constant] int?", "null")]
    [InlineData("[Constant] int?", "3")]
    [InlineData("[Constant] decimal", "1.50m")]
    [InlineData("string", "\"a\\\"b\\\\\\u2028\\t\"")]
    [InlineData("string?", "null")]
    [InlineData("string", "null!")]
    [InlineData("[Constant] DateTime", "default")]
    public void Default_IsThatOfTheMethod(string type, string value)
    {
        GeneratedAssembly assembly = Verify.Runs($$"""
            using static Elsewhere.Names;

            static partial class Tested
            {
                [Differentiable(WithRespectTo = [nameof(x)])]
                internal static double F(double x, {{type}} option = {{value}}) => x * x;

                internal static double Use() => FGradient(3) + FValueAndGradient(3).Value;
            }

            namespace Elsewhere
            {
                internal static class Names
                {
                    internal enum Mode { First = -2, Last = 7 }

                    internal static class Limits { internal const double Most = 1e300; }
                }
            }
            """);
        object?[] defaults = [.. new[] { "F", "FGradient", "FValueAndGradient" }.Select(name =>
            assembly.Type("Tested").GetMethod(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetParameters()[1].DefaultValue)];

        Assert.Equal(15.0, assembly.Call("Use"));
        Assert.Equal(defaults[0], defaults[1]);
        Assert.Equal(defaults[0], defaults[2]);
    }
}
