using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class RecursionRefusalTests
{
    [Theory]
    [InlineData("x > 1 ? {|SG0104:G(x - 1)|} : x")]
    [InlineData("H(x) + x")]
    public void Recursion_OfAMethodWithoutAGradientOfItsOwn_IsReported(string body) =>
        Verify.Reports($"public static partial class C {{ private static double G(double x) => {body}; private static double H(double x) => {(body[0] == 'H' ? "{|SG0104:G(x - 1)|}" : "x")}; [Differentiable] public static double F(double x) => G(x); }}");

    /// <summary>The gradient of a call is that of one number.</summary>
    [Fact]
    public void Recursion_OfVectors_IsReported() =>
        Verify.Reports("public static partial class C { [Differentiable] public static Vector<double> F(Vector<double> x, int n) => n == 0 ? x : Functions.Tanh({|SG0104:F(x, n - 1)|}); }");

    [Fact]
    public void Recursion_WithArrays_CallsTheGradient() =>
        Verify.Reports("public static partial class C { [Differentiable] public static double F(double[] x, int n) => n == 0 ? 1 : x[n - 1] * F(x, n - 1); }");
}
