using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>What has first derivatives but no second ones is refused where they are asked for, at the very place; nowhere else.</summary>
public sealed class SecondOrderRefusalTests
{
    private const string Asked = "[Differentiable(Derivatives = Derivatives.HessianVectorProduct)]";
    private const string ByHand = "static double W(double x) => x * Math.Exp(x); [DerivativeOf(nameof(W))] static double WDerivative(double x) => (1 + x) * Math.Exp(x);";

    [Theory]
    [InlineData($"{Asked} public static double[] {{|SG0007:F|}}(double[] x) => x;")]
    [InlineData($"{Asked} public static (double, double) {{|SG0007:F|}}(double x) => (x, x * x);")]
    [InlineData($"{Asked} public static Vector<double> {{|SG0007:F|}}(Vector<double> x) => x;")]
    [InlineData($"{ByHand} {Asked} public static double F(double x) => x * {{|SG0106:W(x * x)|}};")]
    [InlineData($"{ByHand} {Asked} public static double F(double x, int n) {{ double s = 0; for (int i = 0; i < n; i++) s += x > i ? {{|SG0106:W(x - i)|}} : x; return s; }}")]
    [InlineData("[Differentiable(Derivatives = Derivatives.Gradient | Derivatives.HessianVectorProduct)] public static double F(double x, int n) => n == 0 ? x : x * {|SG0106:F(x * x, n - 1)|};")]
    public void SecondDerivative_IsRefused(string members) => Verify.Reports(InClass(members));

    [Theory]
    [InlineData($"{ByHand} {Asked} public static double F(double x) => x * x * W(2.0);")]
    [InlineData($"{ByHand} {Asked} public static double F(double x, [Constant] double k) => x * x * W(k);")]
    [InlineData($"{ByHand} [Differentiable] public static double F(double x) => W(x * x);")]
    public void CallThatIsConstant_OrFirstDerivative_IsNotRefused(string members) => Verify.Runs(InClass(members));

    private static string InClass(string members) => $"public static partial class C {{ {members} }}";
}
