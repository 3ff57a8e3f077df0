using System.Text;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Scale;

/// <summary>Long methods come through, and hostile nesting ends in code or in SG0113.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void SumOf20000Terms_IsDifferentiated()
    {
        StringBuilder sum = new("x");
        for (int i = 1; i < 20_000; i++)
            sum.Append(i % 2 == 0 ? " + x * " : " + Math.Sin(x) * ").Append(i % 7 + 1);
        GeneratedAssembly assembly = Verify.Runs(Method($"return {sum};"));
        double slope = 1 + Enumerable.Range(1, 19_999).Sum(static i => (i % 2 == 0 ? 1 : Math.Cos(0.5)) * (i % 7 + 1));
        Assert.Equal(slope, (double)assembly.Call("FGradient", 0.5), new Within(1e-10));
    }

    [Fact]
    public void Method_Of5000Statements_IsDifferentiated()
    {
        StringBuilder statements = new("double a = x, b = 1; ");
        for (int i = 0; i < 5_000; i++)
            statements.Append(i % 2 == 0 ? $"a = a + b * {i % 5 + 1} * 1e-4; " : $"b = Math.Sin(a) + {i % 3}; ");
        GeneratedAssembly assembly = Verify.Runs(Method(statements + "return a * b;"));
        Gradient.Check(assembly.Type("Tested"), "F", 0.5);
    }

    [Fact]
    public void Method_Of300SequentialBranches_IsDifferentiated()
    {
        StringBuilder statements = new("double a = x; ");
        for (int i = 0; i < 300; i++)
            statements.Append($"if (a > {i % 5}) a = a * 1.01 - 0.02; else a = a + Math.Sin(a) * 1e-3; ");
        GeneratedAssembly assembly = Verify.Runs(Method(statements + "return a;"));
        Gradient.Check(assembly.Type("Tested"), "F", 0.5);
    }

    /// <summary>On a stack as small as any that the compiler runs on. What is nested more deeply is not bound at all: the compiler itself may overflow there.</summary>
    [Theory]
    [InlineData("if", 150, null)]
    [InlineData("if", 240, "SG0113")]
    [InlineData("if", 3_000, "SG0113")]
    [InlineData("parenthesis", 200, null)]
    [InlineData("parenthesis", 3_000, "SG0113")]
    [InlineData("ternary", 150, null)]
    [InlineData("ternary", 3_000, "SG0113")]
    [InlineData("ternary in condition", 150, null)]
    [InlineData("ternary in condition", 3_000, "SG0113")]
    [InlineData("unary", 200, null)]
    [InlineData("unary", 3_000, "SG0113")]
    [InlineData("call", 150, null)]
    [InlineData("call", 3_000, "SG0113")]
    [InlineData("right sum", 200, null)]
    [InlineData("right sum", 3_000, "SG0113")]
    [InlineData("left sum", 3_000, null)]
    [InlineData("logical", 100, null)]
    [InlineData("logical", 3_000, "SG0113")]
    [InlineData("assignment", 400, null)]
    [InlineData("assignment", 3_000, "SG0113")]
    [InlineData("else if", 150, null)]
    [InlineData("else if", 3_000, "SG0113")]
    [InlineData("early return", 150, null)]
    [InlineData("early return", 3_000, "SG0113")]
    [InlineData("block", 400, null)]
    [InlineData("block", 3_000, "SG0113")]
    [InlineData("chain of calls", 150, null)]
    [InlineData("chain of calls", 1_000, "SG0113")]
    public void HostileNesting_EndsInCodeOrADiagnostic(string kind, int depth, string? expected)
    {
        Compilation compilation = OnStack(16 << 20, () => TestCompilation.Of(Nested(kind, depth)));
        List<Diagnostic> reported = [];
        Generation generation = OnStack(1 << 20, () =>
        {
            IMethodSymbol method = (IMethodSymbol)compilation.GetTypeByMetadataName("Tested")!.GetMembers("F")[0];
            Assert.Single(MethodReader.ReadAll(method, compilation, reported, CancellationToken.None));
            return Generation.Of(compilation);
        });
        Assert.Equal(expected is null ? [] : [expected], reported.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("FGradient(double x)", generation.File);
    }

    private static T OnStack<T>(int bytes, Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(() => { result = work(); }), bytes);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result!;
    }

    private static string Nested(string kind, int depth) => kind switch
    {
        "if" => Method($"double a = x; {Repeat("if (a > 0) { a = a * 1.5; ", depth)}{Repeat("}", depth)} return a;"),
        "parenthesis" => Method($"return {Repeat("(x * ", depth)}x{Repeat(")", depth)};"),
        "ternary" => Method($"return {Repeat("x > 1 ? x * 2 : ", depth)}x;"),
        "ternary in condition" => Method($"return {Repeat("(", depth)}x{Repeat(" > 1 ? x : 2 * x)", depth)};"),
        "unary" => Method($"return {Repeat("-(", depth)}x{Repeat(")", depth)};"),
        "call" => Method($"return {Repeat("Math.Sin(", depth)}x{Repeat(")", depth)};"),
        "right sum" => Method($"return {Repeat("x + (", depth)}x{Repeat(")", depth)};"),
        "left sum" => Method($"return x{Repeat(" + x * x", depth)};"),
        "logical" => Method($"return {Repeat("x > 1 && (x < 5 || ", depth)}x > 2{Repeat(")", depth)} ? x : 2 * x;"),
        "assignment" => Method($"double a; return {Repeat("a = ", depth)}x;"),
        "else if" => Method($"{Repeat("if (x > 1) return x * x; else ", depth)}return x;"),
        "early return" => Method($"{Repeat("if (x > 1) return x * x; ", depth)}return x;"),
        "block" => Method($"{Repeat("{", depth)}x *= 2;{Repeat("}", depth)}return x;"),
        "chain of calls" => $"public static partial class Tested {{ [Differentiable] public static double F(double x) => G0(x); {string.Concat(Enumerable.Range(0, depth).Select(i => $"static double G{i}(double x) => {(i + 1 < depth ? $"G{i + 1}(x)" : "x * x")}; "))} }}",
        _ => throw new ArgumentException(kind),
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Method(string statements) => $"public static partial class Tested {{ [Differentiable] public static double F(double x) {{ {statements} }} }}";
}
