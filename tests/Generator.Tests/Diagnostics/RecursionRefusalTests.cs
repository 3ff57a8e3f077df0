using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class RecursionRefusalTests
{
    [Theory]
    [InlineData("return x > 1 ? {|SG0104:F(x - 1)|} * x : x;", "G(x)")]
    [InlineData("return G(x);", "{|SG0104:G(x)|}")]
    public void Recursion_IsReported(string statements, string callOfG) =>
        Verify.Reports($"public static partial class C {{ private static double G(double x) => H(x - 1); private static double H(double x) => x > 1 ? {callOfG} : x; [Differentiable] public static double F(double x) {{ {statements} }} }}");
}
