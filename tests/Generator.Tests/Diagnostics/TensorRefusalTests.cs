using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class TensorRefusalTests
{
    [Theory]
    [InlineData("{|SG0102:v[0]|} = 2; return Sum(v);")]
    [InlineData("{|SG0102:v[^1]|} += 2; return Sum(v);")]
    [InlineData("return Sum({|SG0102:new Vector<double>(new double[3])|}) * Sum(v);")]
    [InlineData("Vector<double> w = new(3); {|SG0103:w.Fill(2)|}; return Sum(w) * Sum(v);")]
    public void TensorOperation_IsReported(string statements) =>
        Verify.Reports($"public static partial class C {{ [Differentiable] public static double F(Vector<double> v) {{ {statements} }} }}");
}
