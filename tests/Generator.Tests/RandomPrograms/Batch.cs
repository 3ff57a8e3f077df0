using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymbolicGrad.Generator.Tests.Harness;
using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>Compiles many methods at once, each in a class of its own, and checks them.</summary>
internal static class Batch
{
    /// <summary>What is wrong with each method; null where nothing is.</summary>
    public static Failure?[] Check(IReadOnlyList<RandomMethod> methods, DifferenceCounts counts)
    {
        ICompiledMethod?[] compiled = Compile(methods, out Failure?[] failures);
        for (int i = 0; i < methods.Count; i++)
            failures[i] ??= new Checker(methods[i], compiled[i]!, counts).Check();
        return failures;
    }

    /// <summary>The methods that compile; the others fail.</summary>
    public static ICompiledMethod?[] Compile(IReadOnlyList<RandomMethod> methods, out Failure?[] failures)
    {
        SyntaxTree[] sources = Parse(methods);
        CSharpCompilation compilation = TestCompilation.Lean(sources);
        Derivation[] derivations = [.. methods.Select((_, i) => Derivation.Of(compilation, Name(i)))];
        Failure?[] failed = [.. derivations.Select(static derivation => derivation.Failure)];
        GeneratedAssembly assembly = Compile(sources, derivations, failed);
        failures = failed;
        return [.. methods.Select((method, i) => failed[i] is null ? method.Signature.Bind(assembly.Type(Name(i)), method.IsFloat) : null)];
    }

    /// <summary>Those of the methods that are C#.</summary>
    public static RandomMethod[] Valid(IReadOnlyList<RandomMethod> methods)
    {
        SyntaxTree[] sources = Parse(methods);
        HashSet<SyntaxTree?> broken = [.. Problems(TestCompilation.Lean(sources).GetDiagnostics()).Select(static problem => problem.Location.SourceTree)];
        return [.. methods.Where((_, i) => !broken.Contains(sources[i]))];
    }

    /// <summary>The assembly of the methods that compile; the others fail.</summary>
    private static GeneratedAssembly Compile(SyntaxTree[] sources, Derivation[] derivations, Failure?[] failures)
    {
        while (true)
        {
            int[] left = [.. Enumerable.Range(0, sources.Length).Where(i => failures[i] is null)];
            SyntaxTree[][] generated = [.. left.Select(i => derivations[i].Files.Select((file, k) => TestCompilation.ParseLean(file, $"{Name(i)}.{Name(k)}.g.cs")).ToArray())];
            using MemoryStream image = new();
            Diagnostic[] problems = Problems(TestCompilation.Lean([.. left.Select(i => sources[i]), .. generated.SelectMany(static trees => trees)]).Emit(image).Diagnostics);
            if (problems.Length == 0)
                return new GeneratedAssembly(image.ToArray());
            foreach ((int i, SyntaxTree[] written) in left.Zip(generated))
                failures[i] = FailureOf(sources[i], written, problems);
        }
    }

    private static Failure? FailureOf(SyntaxTree source, SyntaxTree[] generated, Diagnostic[] problems)
    {
        string inSource = ProblemsIn([source], problems), inGenerated = ProblemsIn(generated, problems);
        return inSource.Length > 0 ? new Failure(FailureKind.Invalid, inSource)
            : inGenerated.Length > 0 ? new Failure(FailureKind.Uncompilable, $"{inGenerated}\n{string.Join("\n", generated.AsEnumerable())}")
            : null;
    }

    private static string ProblemsIn(SyntaxTree[] trees, Diagnostic[] problems) =>
        string.Join("\n", problems.Where(problem => trees.Contains(problem.Location.SourceTree)));

    private static Diagnostic[] Problems(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    private static SyntaxTree[] Parse(IReadOnlyList<RandomMethod> methods) => [.. methods.Select(static (method, i) => TestCompilation.ParseLean(method.Print(Name(i)), Name(i)))];

    private static string Name(int i) => "P" + i.ToString(CultureInfo.InvariantCulture);
}
