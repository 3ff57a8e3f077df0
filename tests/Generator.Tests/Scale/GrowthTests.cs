using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Scale;

/// <summary>What is written grows with the method, and what is found on the way is not looked for along every path.</summary>
public sealed class GrowthTests
{
    [Theory]
    [InlineData("statements in a loop")]
    [InlineData("loops")]
    [InlineData("variables of a loop")]
    [InlineData("writes to an array")]
    public void TwiceTheMethod_IsTwiceTheCode(string kind)
    {
        int once = Generation.Of(Source(kind, 100)).File.Length, twice = Generation.Of(Source(kind, 200)).File.Length;
        Assert.InRange((double)twice / once, 1.5, 2.3);
    }

    /// <summary>Twice the depth is twice the program, though twice the indentation as well.</summary>
    [Theory]
    [InlineData("early returns")]
    [InlineData("nested branches")]
    [InlineData("breaks")]
    public void TwiceTheDepth_IsTwiceTheProgram(string kind)
    {
        int once = Size(Nested(kind, 25)), twice = Size(Nested(kind, 50));
        Assert.InRange((double)twice / once, 1.5, 2.4);
    }

    /// <summary>Of 40 values, each read twice by the next, there are 2⁴⁰ paths from the last to the first.</summary>
    [Fact]
    public void ValuesThatAreReadTwice_AreLookedAtOnce()
    {
        string chain = string.Concat(Enumerable.Range(0, 40).Select(static i => $"double v{i + 1} = (v{i} + Math.Sin(v{i})) * 0.5; "));
        GeneratedAssembly assembly = Verify.Runs(Method($"double s = x; for (int i = 0; i < 3; i++) {{ s = Math.Sin(s) + y; double v0 = s * y; {chain}y = v40 * 0.9; }} return s * y;"));
        Gradient.Check(assembly.Type("Tested"), "F", 0.5, 0.7);
    }

    [Theory]
    [InlineData("early returns", "if (s > {0}) return s * y; s = Math.Sin(s) + y * {0}; ", "return s;")]
    [InlineData("nested branches", "if (s < {0} + 1) {{ s = Math.Sin(s) * y + {0} * 0.1; ", "}}")]
    public void ManyBranchesInOneAnother_AreDifferentiated(string kind, string each, string end)
    {
        const int count = 30;
        string statements = string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, each, i)));
        string ends = kind == "nested branches" ? string.Concat(Enumerable.Repeat("}", count)) + "return s;" : end;
        GeneratedAssembly assembly = Verify.Runs(Method($"double s = x; {statements}{ends}"));
        Gradient.Check(assembly.Type("Tested"), "F", 0.5, 0.7);
    }

    private static string Source(string kind, int count) => kind switch
    {
        "statements in a loop" => Method($"double s = 0; for (int i = 0; i < 3; i++) {{ double v0 = s * x; {Each(count, static i => $"double v{i + 1} = Math.Sin(v{i}) * y + {i}; ")}s = v{count}; }} return s;"),
        "loops" => Method($"{Each(count / 10, static _ => "for (int i = 0; i < 3; i++) { x = Math.Sin(x) * y; y = y * 0.9 + x; } ")}return x * y;"),
        "variables of a loop" => Method($"{Each(count, static i => $"double c{i} = x * {i}; ")}for (int i = 0; i < 3; i++) {{ {Each(count, i => $"c{i} = c{i} * c{(i + 1) % count} * y; ")}}} return {string.Join(" + ", Enumerable.Range(0, count).Select(static i => $"c{i}"))};"),
        _ => Method($"double[] a = new double[9]; a[0] = x; {Each(count, static i => $"a[{i % 9}] = a[{i * 7 % 9}] * y + a[{i * 3 % 9}]; ")}return a[0] * a[1];"),
    };

    private static string Nested(string kind, int count) => kind switch
    {
        "early returns" => Method($"double s = x; {Each(count, static i => $"if (s > {i}) return s * y; s = Math.Sin(s) * y; ")}return s;"),
        "nested branches" => Method($"double s = x; {Each(count, static i => $"if (s > {i}) {{ s = s * y + {i}; ")}{Each(count, static _ => "} s = Math.Sin(s); ")}return s;"),
        _ => Method($"double s = x; for (int i = 0; i < 3; i++) {{ {Each(count, static i => $"if (s > {i}) break; s = Math.Sin(s) * y; ")}}} return s;"),
    };

    /// <summary>How many instructions and results the value and gradient has.</summary>
    private static int Size(string source)
    {
        Compilation compilation = TestCompilation.Of(source);
        IMethodSymbol symbol = compilation.GetTypeByMetadataName("Tested")!.GetMembers("F").OfType<IMethodSymbol>().Single();
        return Size(DerivativePrograms.Derive(MethodReader.ReadAll(symbol, compilation, [], CancellationToken.None).Single()).ValueAndGradient.Body);
    }

    private static int Size(Region region) => region.Instructions.Sum(static instruction => 1 + instruction.Results.Count + instruction.Regions.Sum(Size));

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Method(string statements) => $"public static partial class Tested {{ [Differentiable] public static double F(double x, double y) {{ {statements} }} }}";
}
