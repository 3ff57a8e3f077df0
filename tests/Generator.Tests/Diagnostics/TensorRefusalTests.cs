using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class TensorRefusalTests
{
    [Theory]
    [InlineData("{|SG0101:for (int i = 0; i < 3; i++) v = Sigmoid(v);|} return Sum(v);")]
    [InlineData("double s = 0; {|SG0101:for (int i = 0; i < 3; i++) s += Sum(v);|} return s;")]
    [InlineData("return {|SG0102:v[0]|};")]
    [InlineData("return Sum({|SG0102:new Vector<double>(3)|}) * Sum(v);")]
    public void TensorOperation_IsReported(string statements) =>
        Verify.Reports($"public static partial class C {{ [Differentiable] public static double F(Vector<double> v) {{ {statements} }} }}");
}
