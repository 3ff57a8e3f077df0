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
    [InlineData("nameof(F)", "(double, double) {|SG0009:D|}([Constant] double x, double y) => (1, 1)")]
    [InlineData("nameof(F)", "double {|SG0009:D|}([Constant] double x, [Constant] double y) => 1")]
    [InlineData("nameof(F)", "double {|SG0009:D|}(double x, int y) => 1")]
    [InlineData("typeof(Math), \"Sine\"", "double {|SG0009:D|}(double x) => 1")]
    [InlineData("nameof(G)", "double {|SG0009:D|}(ref double x) => 1")]
    [InlineData("nameof(H)", "double {|SG0009:D|}(double x) => 1")]
    [InlineData("nameof(A)", "double {|SG0009:D|}(double[] x) => 1")]
    [InlineData("nameof(A)", "Vector<double> {|SG0009:D|}(double[] x) => x")]
    [InlineData("nameof(V)", "double[] {|SG0009:D|}(double x) => []")]
    [InlineData("nameof(L)", "double[] {|SG0009:D|}(System.Collections.Generic.List<double> x) => []")]
    [InlineData("nameof(P)", "double {|SG0009:D|}() => 1")]
    public void WrongSignature_IsReported(string of, string rule) => Verify.Reports($$"""
        public class C
        {
            public static double F(double x, double y) => x * y;
            public static double G(ref double x) => x;
            public double H(double x) => x;
            public static double A(double[] x) => x[0];
            public static double[] V(double x) => [x];
            public static double L(System.Collections.Generic.List<double> x) => x[0];
            public static double P => 1;
            [DerivativeOf({{of}})] public static {{rule}};
        }
        """);

    [Fact]
    public void Overload_HasTheRuleOfItsTypes() => Assert.Equal(8.0, Slope("""
        public static partial class Tested
        {
            public static double F(double x) => x;
            public static float F(float x) => x;
            public static double F(double x, int n) => x;
            [DerivativeOf(nameof(F))] public static float D(float x) => 2;
            [DerivativeOf(nameof(F))] public static double D(double x, int n) => n;
            [Differentiable] public static double G(double x, [Constant] double k) => F(x) + F(x, 5) + F((float)x);
        }
        """));

    /// <summary>Whatever is no real number is passed on, and what the call leaves out is filled in.</summary>
    [Theory]
    [InlineData("F(x, true, DayOfWeek.Friday, 3)", 8.0)]
    [InlineData("F(x, false)", 7.0)]
    [InlineData("F(n: 5, x: x)", 11.0)]
    [InlineData("Of(F, x)", 6.0)]
    public void ParametersThatAreNoRealNumbers_ArePassedOn(string call, double expected) => Assert.Equal(expected, Slope($$"""
        public static partial class Tested
        {
            public delegate double Function(double x, bool b, DayOfWeek day, long n);
            public static double F(double x, bool b = true, DayOfWeek day = DayOfWeek.Saturday, long n = 1) => x;
            [DerivativeOf(nameof(F))] public static double D(double x, bool b, DayOfWeek day, long n) => n + (int)day;
            private static double Of(Function f, double x) => f(x, false, DayOfWeek.Monday, 5);
            [Differentiable] public static double G(double x, [Constant] double k) => {{call}};
        }
        """));

    /// <summary>Names that C# knows otherwise, tuples with names, a rule in a type around the method.</summary>
    [Fact]
    public void NamesOfAnyKind_AreWritten() => Assert.Equal(5.0, Slope("""
        public static class @class { public static double @in(double @out, double @ref) => @out; }
        public static partial class Tested
        {
            [DerivativeOf(typeof(@class), "in")] public static (double @do, double @while) @event(double @out, double @ref) => (2, 3);
            public static double GGradient(double x, double k) => Inner.GGradient(x, k);
            public static partial class Inner { [Differentiable] public static double G(double x, [Constant] double k) => @class.@in(x, x); }
        }
        """));

    [Fact]
    public void RuleOfATypeParameter_IsNotUsedForAnother() => Verify.Reports("""
        public static class L { public static T Twice<T>(T x) => x; }
        public static class R { [DerivativeOf(typeof(L), "Twice")] public static double {|SG0009:D|}(double x) => 2; }
        """);

    [Fact]
    public void MethodHandedAsADelegate_HasItsRule() => Assert.Equal(7.0, Slope("""
        public static partial class Tested
        {
            private static double F(double x) => x;
            [DerivativeOf(nameof(F))] private static double D(double x) => 7;
            private static double Apply(Func<double, double> f, double x) => f(x);
            [Differentiable] public static double G(double x, [Constant] double k) => Apply(F, x);
        }
        """));

    [Theory]
    [InlineData("F({|SG0106:x|}, x)")]
    [InlineData("F(z: x, nu: {|SG0106:2 * x|})")]
    [InlineData("x < k ? F({|SG0106:x + k|}, k) : x")]
    public void ArgumentThatTheRuleHoldsConstant_IsReportedWhereItIsActive(string call) => Verify.Reports(Held($"return {call};"));

    [Fact]
    public void ArgumentThatTheRuleHoldsConstant_IsReportedWhereItBecomesActiveInALoop() =>
        Verify.Reports(Held("double nu = 0; for (int i = 0; i < 3; i++) { nu += F({|SG0106:nu|}, x); } return nu;"));

    [Theory]
    [InlineData("F(2, x)", 3)]
    [InlineData("F(Derivative.Stop(x), x)", 1.5)]
    [InlineData("F(k, x)", 5)]
    [InlineData("F(x < k ? 1 : 2, x)", 2)]
    [InlineData("F(z: x, nu: k)", 5)]
    public void ConstantArgument_IsHeld(string call, double expected) => Assert.Equal(expected, Slope(Held($"return {call};")));

    /// <summary>The gradient that F has is by x alone.</summary>
    [Fact]
    public void ConstantOfARecursiveMethod_IsReportedWhereItIsActive() => Verify.Reports("""
        public static partial class C
        {
            [Differentiable] public static double F(double x, [Constant] double k, int n) => n == 0 ? x * k : k * F(x, {|SG0106:k|}, n - 1);
            [Differentiable] public static double G(double k) => F(1, k, 3);
        }
        """);

    [Fact]
    public void RuleThatIsNotAccessible_IsReported() => Verify.Reports("""
        public static class L { public static double F(double x) => x; }
        public static class R { [DerivativeOf(typeof(L), "F")] private static double D(double x) => 1; }
        public static partial class C { [Differentiable(Rules = [typeof(R)])] public static double G(double x) => {|SG0106:L.F(x)|}; }
        """);

    /// <summary>The partial derivative by z is 1 + nu, whatever the function is.</summary>
    private static string Held(string body) => $$"""
        public static partial class Tested
        {
            public static double F(double nu, double z) => nu + z;
            [DerivativeOf(nameof(F))] public static double D([Constant] double nu, double z) => 1 + nu;
            [Differentiable] public static double G(double x, [Constant] double k) { {{body}} }
        }
        """;

    private static object Slope(string source) => Verify.Runs(source).Call("GGradient", 0.5, 4.0);
}
