using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolicGrad.Generator;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.CodeFixes.Tests.Harness;

/// <summary>A solution of one project in an editor without a window.</summary>
internal static class EditedSolution
{
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "SymbolicGrad.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static Project Create(Workspace workspace, IEnumerable<string> files)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Edited", "Edited", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: s_references));
        foreach ((string text, int i) in files.Select(static (text, i) => (text, i)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i}.cs", text);
        return solution.GetProject(id)!;
    }

    public static async Task<string[]> TextsAsync(Project project) =>
        [.. await Task.WhenAll(project.Documents.Select(static async document => (await document.GetTextAsync()).ToString()))];

    /// <summary>What the analyzer reports.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new DifferentiableAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What the compiler says of the project with its generated code, hidden remarks aside.</summary>
    public static async Task<IEnumerable<Diagnostic>> CompilerDiagnosticsAsync(Project project)
    {
        CSharpGeneratorDriver
            .Create([new DifferentiableGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync())!, out Compilation compilation, out _);
        return compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
    }
}
