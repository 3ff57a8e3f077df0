using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Tests.Harness;
using SymbolicGrad.Generator.Tests.Language;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>Every kind of operation that C# has comes through the generator: it is lowered, or refused with a diagnostic.</summary>
public sealed class OperationKindTests
{
    private const string Members =
        "private static int s_count; public static event Action? Changed; public static void Raise() { Changed?.Invoke(); s_count++; } [System.Runtime.CompilerServices.InlineArray(3)] public struct Three { private double _first; }";

    private static readonly string[] s_bodies =
    [
        "Func<double, double> g = t => t * 2; return g(x);",
        "double g(double t) => t * 2; return g(x);",
        "double s = 0; for (int i = 0; i < 3; i++) { if (i == 1) continue; s += x; } return s;",
        "double s = 0; int i = 0; while (i < 3) { s += x; i++; if (i == 2) break; } return s;",
        "double s = 0; foreach (double a in new double[] { 1, 2 }) s += a * x; return s;",
        "int n = 3; switch (n) { case 1: return x; case > 2 and < 5: return 2 * x; default: return x * x; }",
        "return x switch { > 0 and < 2 => x, not > 5 => 2 * x, _ => 3 * x };",
        "object o = x; return o is double d ? d : x;",
        "object o = x; return o is double ? 2 : x;",
        "object o = \"\"; return o switch { string { Length: > 0 } s => x, (int, int) => 2 * x, int[] and [1, .. var rest] => x, double => 2, _ => 3 * x };",
        "string s = $\"{x:F2} and {x,3}\"; return s.Length * x;",
        "FormattableString s = $\"{x}\"; return s.ArgumentCount * x;",
        "string? s = null; return (s?.Length ?? 0) * x;",
        "string? s = null; s ??= \"a\"; return s.Length * x;",
        "return nameof(x).Length * x;",
        "return sizeof(double) * x + sizeof(DayOfWeek);",
        "return typeof(double).Name.Length * x;",
        "int[] a = [1, 2, 3]; return a[^1] * x;",
        "double[] a = [1, 2, 3]; return a[1..].Length * x;",
        "double[,] a = { { 1, 2 }, { 3, 4 } }; return a[1, 0] * x;",
        "Span<double> a = stackalloc double[3]; a[0] = x; return a[0];",
        "var o = new { A = x }; return o.A;",
        "dynamic d = x; d.Foo(1); return d.Bar + d[0] + d(1) + d;",
        "dynamic d = x; return new Version(d).Major * x;",
        "return new System.Collections.Generic.List<double> { x }[0];",
        "return new System.Collections.Generic.Dictionary<int, double> { [1] = x }[1];",
        "var b = new UriBuilder { Port = 1 }; return b.Port * x;",
        "try { return x; } catch (Exception e) when (e is ArgumentException) { throw; } finally { }",
        "using var stream = new System.IO.MemoryStream(); return x;",
        "using (var stream = new System.IO.MemoryStream()) { return x; }",
        "AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; return x;",
        "double[] a = [x]; ref double r = ref a[0]; r *= 2; return a[0];",
        "(double, double) t = (x, 1); return t == (1, 2) ? x : 2 * x;",
        "int n = 3; return n is 3 or 4 ? x : 2 * x;",
        "return default(double) + x;",
        "double y = 2; return y is var z ? z * x : x;",
        "return int.TryParse(\"1\", out int n) ? n * x : x;",
        "return System.Linq.Enumerable.Sum(from v in new double[] { x } where v > 0 select v * 2);",
        "int n = 1; if (n > 0) goto end; n = 2; end: return x;",
        "return \"a\"u8.Length * x;",
        "Index i = ^1; Range r = 1..2; return x * i.Value * r.Start.Value;",
        "unsafe { double* p = &x; return *p; }",
        "unsafe { fixed (double* p = new double[1]) { return *p * x; } }",
        "unsafe { delegate*<double, double> f = &Math.Sin; return f(x); }",
        "double y = x; return (y, x) is (> 1, < 2) ? y : x;",
        "return G<Version>().Major * x; static T G<T>() where T : new() => new();",
        "Func<double, double> g = Math.Sin; return g(x);",
        "int n = 1; n++; ++n; return -n * x;",
        "double y = x; y += 1; (y, _) = (x, y); return y;",
        "object o = new object(); return o.GetHashCode() * x;",
        "DateTime a = new(2020, 1, 1); return (a + TimeSpan.Zero).Year * x;",
        "var p = new { A = 1 }; var q = p with { A = 2 }; return q.A * x;",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler h = $\"a{x:F2}\" + $\"b\"; return h.ToStringAndClear().Length * x;",
        "ReadOnlySpan<double> a = new double[] { 1, 2 }; return a[^1] * x;",
        "Three t = default; t[0] = x; return t[0];",
        "lock (new object()) { return x; }",
        "var p = new System.Diagnostics.Process { StartInfo = { FileName = \"a\" } }; return p.Id * x;",
        "string s = \"a\" + x; return s.Length * x;",
        "Half h = (Half)x; return (double)h;",
        "decimal d = 1; d++; return x * (double)d;",
        "Vector<double> v = new double[] { x }; return v[0];",
        "int? n = 3; return n.HasValue ? n.Value * x : x;",
        "IComparable c = x; return c.CompareTo(x) * x;",
        "double[] a = new double[3]; Array.Fill(a, x); return a[0];",
        "return Math.Max(val2: x, val1: 2);",
        "throw new Exception();",
        "Action a = () => throw new Exception(); a(); return x;",
        "Console.WriteLine(x); return x;",
        "System.Diagnostics.Debug.Assert(x > 0); return x;",
        "double y; { double z = x; y = z; } return y;",
        "System.Threading.Interlocked.Increment(ref s_count); return x;",
        "s_count++; return x;",
        "Changed += null; return x;",
        "return GetAsync().Result * x; static async System.Threading.Tasks.Task<int> GetAsync() { await System.Threading.Tasks.Task.Yield(); return 1; }",
        "foreach (double y in Items()) return y * x; return x; static System.Collections.Generic.IEnumerable<double> Items() { yield return 1; yield break; }",
    ];

    /// <summary>Kinds that no body of a method in C# has.</summary>
    private static readonly string[] s_elsewhere =
    [
        // Of flow graphs
        "FlowAnonymousFunction", "FlowCapture", "FlowCaptureReference", "IsNull", "CaughtException", "StaticLocalInitializationSemaphore",

        // Of Visual Basic
        "RaiseEvent", "Stop", "End", "ReDim", "ReDimClause", "AddressOf", "Parenthesized", "OmittedArgument",

        // Of other members, and of code that does not compile
        "None", "Invalid", "FieldInitializer", "PropertyInitializer", "ParameterInitializer", "ConstructorBody", "ConstructorBodyOperation", "Attribute",

        // What is never made, or has another name
        "CollectionElementInitializer", "InterpolatedStringAppendInvalid", "InterpolatedStringHandlerArgumentPlaceholder",
    ];

    public static TheoryData<string> Bodies => [.. s_bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_IsLoweredOrRefused(string body)
    {
        Generation generation = Generation.Of(Compile(Method(body)));
        Diagnostic[] found = [.. generation.Diagnostics, .. Verify.Analyze(generation.Output)];
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "SG9999");
        bool isRefused = found.Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal(isRefused, generation.File.Contains("NotSupportedException(\"SG", StringComparison.Ordinal));
        Assert.DoesNotContain(generation.Output.GetDiagnostics(), static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void EveryKind_IsInSomeBody()
    {
        IEnumerable<string> sources = s_bodies.Select(Method).Concat(LanguageCases.All.Values.Select(static members => $"public static partial class Tested {{ {members} }}"));
        HashSet<OperationKind> seen = [.. sources.SelectMany(static source => Kinds(Compile(source)))];
        string[] missing = [.. Enum.GetNames<OperationKind>().Where(name => !s_elsewhere.Contains(name)).Select(Enum.Parse<OperationKind>).Distinct().Where(kind => !seen.Contains(kind)).Select(static kind => kind.ToString())];
        Assert.True(missing.Length == 0, string.Join(", ", missing));
    }

    private static string Method(string body) =>
        $"using System.Linq; public static partial class Tested {{ {Members} [Differentiable] public static double F(double x) {{ {body} }} }}";

    private static CSharpCompilation Compile(string source)
    {
        CSharpCompilation compilation = TestCompilation.Of(source);
        return compilation.WithOptions(compilation.Options.WithAllowUnsafe(true).WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    private static IEnumerable<OperationKind> Kinds(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SemanticModel model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().Where(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)
            .Select(node => model.GetOperation(node)).OfType<IOperation>().SelectMany(static operation => operation.DescendantsAndSelf()).Select(static operation => operation.Kind);
    }
}
