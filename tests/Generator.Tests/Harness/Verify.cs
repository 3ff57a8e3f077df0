using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>One verb for each thing that a test of the generator wants.</summary>
internal static class Verify
{
    /// <summary>The generated files are the golden files of the test; they compile, and can be run.</summary>
    public static GeneratedAssembly Generates(string source, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        Generation generation = Generation.Of(source);
        GeneratedAssembly assembly = Load(generation);
        Snapshot.Match(generation, Path.GetFileNameWithoutExtension(file), test);
        return assembly;
    }

    /// <summary>The marked diagnostics are reported, and the generated files are the golden files of the test.</summary>
    public static void GeneratesStub(string markup, [CallerMemberName] string test = "", [CallerFilePath] string file = "") =>
        Snapshot.Match(Reports(markup), Path.GetFileNameWithoutExtension(file), test);

    /// <summary>The sources compile with their generated code: nothing is reported, checked or unchecked.</summary>
    public static GeneratedAssembly Runs(params string[] sources) => Load(Generation.Of(sources));

    /// <summary>Exactly the diagnostics marked in the sources are reported, where they are marked, and with the stubs all else compiles.</summary>
    public static Generation Reports(params string[] markup)
    {
        Markup[] marked = [.. markup.Select(Markup.Parse)];
        Generation generation = Generation.Of([.. marked.Select(static source => source.Source)]);
        string[] expected =
        [
            .. marked.SelectMany(static (source, i) => source.Expected.Select(mark => $"{mark.Id} at '{source.Source.Substring(mark.Start, mark.Length)}' (Source{i}.cs, {mark.Start})")),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Analyze(generation.Output).Select(Describe).Order(StringComparer.Ordinal));
        Assert.Empty(Problems(generation.Output));
        Assert.Empty(generation.Diagnostics);
        return generation;
    }

    /// <summary>After an edit, exactly these models and outputs are new: a line <c>F: Modified, Modified</c> for each method and type.</summary>
    public static void Steps(string[] before, string[] after, params string[] expected) => Assert.Equal(expected, Harness.Steps.After(before, after));

    /// <summary>What the analyzer reports, pragmas obeyed.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(compilation, [new DifferentiableAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }

    private static GeneratedAssembly Load(Generation generation)
    {
        Diagnostic[] problems = [.. Problems(generation.Output), .. generation.Diagnostics, .. Analyze(generation.Output)];
        if (problems.Length > 0)
        {
            IEnumerable<string> files = generation.Files.Values.Select(Numbered);
            Assert.Fail(string.Join("\n", [.. problems.Select(static problem => problem.ToString()), .. files]));
        }
        using MemoryStream image = new();
        Assert.True(generation.Output.Emit(image).Success);
        return new GeneratedAssembly(image.ToArray());
    }

    private static IEnumerable<Diagnostic> Problems(Compilation output) =>
        output.GetDiagnostics().Concat(TestCompilation.Unchecked(output).GetDiagnostics()).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static string Describe(Diagnostic diagnostic)
    {
        Location location = diagnostic.Location;
        string code = location.SourceTree?.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length) ?? "";
        return $"{diagnostic.Id} at '{code}' ({location.SourceTree?.FilePath}, {location.SourceSpan.Start})";
    }

    private static string Numbered(string text) => string.Join("\n", text.Split('\n').Select(static (line, i) => $"{i + 1,4} {line}"));
}
