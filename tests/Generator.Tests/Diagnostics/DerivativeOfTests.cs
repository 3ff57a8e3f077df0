using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class DerivativeOfTests
{
    [Theory]
    [InlineData("\"Missing\"", "double {|SG0009:D|}(double x, double y) => 1")]
    [InlineData("nameof(F)", "double {|SG0009:D|}(double x, double y) => 1")]
    [InlineData("nameof(F)", "(double, double, double) {|SG0009:D|}(double x, double y) => (1, 1, 1)")]
    [InlineData("nameof(F)", "(double, float) {|SG0009:D|}(double x, double y) => (1, 1)")]
    [InlineData("nameof(F)", "(double, double) {|SG0009:D|}(double x) => (1, 1)")]
    [InlineData("typeof(Math), \"Sine\"", "double {|SG0009:D|}(double x) => 1")]
    [InlineData("nameof(G)", "double {|SG0009:D|}(ref double x) => 1")]
    public void WrongSignature_IsReported(string of, string rule) =>
        Verify.Reports($"public static class C {{ public static double F(double x, double y) => x * y; public static double G(ref double x) => x; [DerivativeOf({of})] public static {rule}; }}");
}
