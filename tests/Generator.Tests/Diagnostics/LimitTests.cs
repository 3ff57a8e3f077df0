using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>What is too large or too deep is refused at the method.</summary>
public sealed class LimitTests
{
    [Fact]
    public void CallsThatMultiply_AreTooLarge()
    {
        IEnumerable<string> levels = Enumerable.Range(0, 10)
            .Select(static i => $"static double G{i}(double x) => {string.Join(" * ", Enumerable.Range(1, 4).Select(factor => $"G{i + 1}(x * {factor + 0.5} + {i})"))};");
        Verify.Reports($"public static partial class C {{ [Differentiable] public static double {{|SG0112:F|}}(double x) => G0(x); {string.Concat(levels)} static double G10(double x) => x * x; }}");
    }

    [Fact]
    public void HundredsOfNestedBranches_AreTooDeep() => Verify.Reports(
        $"public static partial class C {{ [Differentiable] public static double {{|SG0113:F|}}(double x) {{ double a = x; {Repeat("if (a > 1) { a /= 2; ", 250)}{Repeat("}", 250)} return a; }} }}");

    [Fact]
    public void HundredsOfNestedCalls_AreTooDeep()
    {
        IEnumerable<string> levels = Enumerable.Range(0, 250).Select(static i => $"static double G{i}(double x) => -G{i + 1}(x);");
        Verify.Reports($"public static partial class C {{ [Differentiable] public static double {{|SG0113:F|}}(double x) => G0(x); {string.Concat(levels)} static double G250(double x) => x; }}");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
