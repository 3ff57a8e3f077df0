using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>Code that does not compile has the compiler's errors: we add none, and do not fail.</summary>
public sealed class ErroneousCodeTests
{
    [Theory]
    [InlineData("public static double F(double x) => x * Undefined(x);")]
    [InlineData("public static double F(double x) => x * ;")]
    [InlineData("public static double F(double x) => x * undefined.Member;")]
    [InlineData("public static double F(double x) => \"text\";")]
    [InlineData("public static double F(double x) => Math.Sin();")]
    [InlineData("public static double F(double x) => new Undefined(x).Value;")]
    [InlineData("public static double F(double x) { }")]
    [InlineData("public static double F(double x) { if (x > 0) return x; }")]
    [InlineData("public static double F(double x) { double y; return y * x; }")]
    [InlineData("public static double F(double x) { double y = y * x; return y; }")]
    [InlineData("public static double F(double x) { undefined = x; return x; }")]
    [InlineData("public static double F(double x) { double x = 2; return x; }")]
    [InlineData("public static double F(double x) { return; }")]
    [InlineData("public static double F(double x) { (double a, double b) = x; return a; }")]
    [InlineData("public static double F(double x) { var (a, b) = (x, x, x); return a; }")]
    [InlineData("public static double F(double x) { (x, 2) = (1, 2); return x; }")]
    [InlineData("public static double F(double x) { 2 = x; return x; }")]
    [InlineData("public static double F(double x) { return x")]
    [InlineData("public static double F(double x, double x) => x;")]
    [InlineData("public static double F(double x, Undefined y) => x;")]
    [InlineData("public static double F(Vector<Undefined> x) => 1;")]
    [InlineData("public static double F(Undefined[] x) => 1;")]
    [InlineData("public static Undefined F(double x) => x;")]
    [InlineData("public static (double, Undefined) F(double x) => (x, x);")]
    [InlineData("public static double (double x) => x;")]
    [InlineData("public static double F(double) => 1;")]
    [InlineData("public static double F(double x = ) => x;")]
    [InlineData("public double F(double x) => x;")]
    [InlineData("public static double F(")]
    public void Method_AddsNoDiagnostic(string method)
    {
        Compilation compilation = TestCompilation.Of($"public static partial class C {{ [Differentiable] {method} }}");
        Generation generation = Generation.Of(compilation);
        Assert.Contains(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(generation.Diagnostics);
        Assert.Empty(Verify.Analyze(generation.Output));
    }

    [Theory]
    [InlineData("[Differentiable(WithRespectTo = 3)] public static double F(double x) => x;")]
    [InlineData("[Differentiable(Name = undefined)] public static double F(double x) => x;")]
    [InlineData("[Differentiable(Undefined = 1)] public static double F(double x) => x;")]
    [InlineData("[Differentiable(")]
    [InlineData("[Differentiable]")]
    [InlineData("[Differentiable] public int P { get; }")]
    public void Attribute_AddsNoDiagnostic(string member)
    {
        Generation generation = Generation.Of($"public static partial class C {{ {member} }}");
        Assert.Empty(generation.Diagnostics);
        Assert.Empty(Verify.Analyze(generation.Output));
    }

    [Theory]
    [InlineData("[Parameters] public partial record P(Undefined A, double B);")]
    [InlineData("[Parameters] public partial record P(double A, double A);")]
    [InlineData("[Parameters] public partial record P(double A")]
    [InlineData("[Parameters] public partial record P : Undefined { public double A { get; init; } }")]
    [InlineData("[Parameters] public partial record P : P { public double A { get; init; } }")]
    [InlineData("[Parameters] public partial enum P { A }")]
    [InlineData("[Parameters] public partial struct P { public double A; public P Inner; }")]
    [InlineData("public struct S { public double A; public S B, C; } public static partial class D { [Differentiable] public static double F(double x) { S s = new() { A = x }; return s.A; } }")]
    [InlineData("public struct S<T> { public double A; public S<S<T>> B, C; } public static partial class D { [Differentiable] public static double F(double x, [Constant] S<int> s) => x * s.A; }")]
    public void Type_DoesNotFail(string type)
    {
        Generation generation = Generation.Of(type);
        Assert.DoesNotContain(Verify.Analyze(generation.Output), static diagnostic => diagnostic.Id == "SG9999");
    }
}
