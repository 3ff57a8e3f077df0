using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class TensorRefusalTests
{
    [Theory]
    [InlineData("Vector<double> w = v; for (int i = 0; i < 3; i++) { {|SG0102:w[0]|} = 2; w = w + v; } return Sum(w);")]
    [InlineData("Vector<double> u = new(3), w = v; if (v[0] > 0) w = u; {|SG0102:u[1] = 2|}; return Sum(w) + Sum(u);")]
    [InlineData("Vector<double> u = new(3), w = v + v; for (int i = 0; i < 3; i++) { {|SG0102:u[i] = 2|}; if (v[0] > i) w = u; } return Sum(w);")]
    [InlineData("v[0] = 2; return Sum({|SG0102:Derivative.Stop(v)|}) * Sum(v);")]
    [InlineData("Vector<double> w = Derivative.Stop(v); {|SG0102:w[0]|} = 2; return Sum(v) + Sum(w);")]
    [InlineData("return Sum({|SG0102:new Vector<double>(new double[3])|}) * Sum(v);")]
    [InlineData("Vector<double> w = new(3); {|SG0103:w.Fill(2)|}; return Sum(w) * Sum(v);")]
    public void TensorOperation_IsReported(string statements) =>
        Verify.Reports($"public static partial class C {{ [Differentiable] public static double F(Vector<double> v) {{ {statements} }} }}");
}
