using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class LambdaRefusalTests
{
    [Theory]
    [InlineData("return {|SG0109:s_function|}!(x);")]
    [InlineData("Func<double, double> g = {|SG0109:x > 0 ? t => t * t : t => t|}; return g(x);")]
    public void Lambda_IsReported(string statements) =>
        Verify.Reports($"public static partial class C {{ private static readonly Func<double, double>? s_function = Math.Sin; [Differentiable] public static double F(double x) {{ {statements} }} }}");
}
