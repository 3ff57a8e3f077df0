using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>Objects that are made inside a method: only constructors that take their arguments as they are can be read.</summary>
public sealed class CreationTests
{
    [Theory]
    [InlineData("record P(double A)")]
    [InlineData("record struct P(double A)")]
    public void PositionalRecord_IsItsArguments(string declaration)
    {
        GeneratedAssembly assembly = Verify.Runs(
            $"[Parameters] public partial {declaration};",
            "static partial class Tested { [Differentiable] public static double F(double x) => new P(x).A * x; }");
        Assert.Equal(6.0, assembly.Call("FGradient", 3.0));
    }

    [Fact]
    public void PropertyThatChangesItsArgument_IsRefused() =>
        Verify.Reports(
            """
            [Parameters] public sealed partial record P(double A) { public double A { get; init; } = 2 * A; }
            static partial class Tested { [Differentiable] public static double F(double x) => {|SG0111:new P(x)|}.A * x; }
            """);

    [Fact]
    public void ConstructorThatChangesItsArguments_IsRefused() =>
        Verify.Reports(
            """
            [Parameters] public sealed partial record P(double A, double B) { public P(float b, float a) : this(a * 5.0, b) { } }
            static partial class Tested { [Differentiable] public static float F(float x) => (float){|SG0111:new P(a: x, b: 1f)|}.A; }
            """);

    [Fact]
    public void InheritedParameter_IsRefused() =>
        Verify.Reports(
            """
            public record Base(double A);
            [Parameters] public sealed partial record P(double A) : Base(A * 2);
            static partial class Tested { [Differentiable] public static double F(double x) => {|SG0111:new P(x)|}.A * x; }
            """);
}
