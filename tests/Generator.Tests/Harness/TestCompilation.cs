using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Compilations as strict as any user's could be: all warnings are errors, documentation is checked.</summary>
internal static class TestCompilation
{
    private const string Usings =
        "global using System; global using SymbolicGrad; global using static SymbolicGrad.Functions; global using static SymbolicGrad.Losses;";

    // The tests' own sources need no documentation, and do not use every global using.
    private static readonly Dictionary<string, ReportDiagnostic> s_ofTestsOnly = new()
    {
        ["CS1591"] = ReportDiagnostic.Suppress,
        ["CS8019"] = ReportDiagnostic.Suppress,
        ["CS8933"] = ReportDiagnostic.Suppress,
    };

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsReferenced(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        checkOverflow: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: s_ofTestsOnly);

    /// <summary>The compilation of the sources alone, without generated code.</summary>
    public static CSharpCompilation Of(params string[] sources) =>
        Of([Parse(Usings, "Usings.cs"), .. sources.Select(static (source, i) => Parse(source, $"Source{i}.cs"))], s_options);

    /// <summary>Of many programs at once: on one thread, and without the analysis of nulls, which takes as long as the rest.</summary>
    public static CSharpCompilation Lean(IEnumerable<SyntaxTree> trees) => Of([s_leanUsings, .. trees], s_options.WithConcurrentBuild(false));

    public static SyntaxTree ParseLean(string source, string path) => CSharpSyntaxTree.ParseText(source, s_leanParseOptions, path);

    private static CSharpCompilation Of(IEnumerable<SyntaxTree> trees, CSharpCompilationOptions options) => CSharpCompilation.Create("Tested", trees, s_references, options);

    private static readonly CSharpParseOptions s_leanParseOptions = ParseOptions.WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly SyntaxTree s_leanUsings = ParseLean(Usings, "Usings.cs");

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The other of checked and unchecked integer arithmetic.</summary>
    public static Compilation Unchecked(Compilation compilation) =>
        compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithOverflowChecks(false));

    private static bool IsReferenced(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "netstandard.dll" or "SymbolicGrad.dll";
}
