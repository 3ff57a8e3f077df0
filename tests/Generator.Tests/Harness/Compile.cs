using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Compiles test sources with the generator, as strictly as any user could: all warnings are errors, documentation is checked.</summary>
internal static class Compile
{
    private const string Usings = "global using System; global using SymbolicGrad; global using static SymbolicGrad.Functions; global using static SymbolicGrad.Losses;";

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "SymbolicGrad.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The compilation of the sources alone, without generated code.</summary>
    public static CSharpCompilation Sources(params string[] sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs"));
        return CSharpCompilation.Create(
            "Tested",
            [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"), .. trees],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, checkOverflow: true,
                allowUnsafe: true, generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic> { ["CS1591"] = ReportDiagnostic.Suppress, ["CS8933"] = ReportDiagnostic.Suppress, ["CS8019"] = ReportDiagnostic.Suppress }));
    }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new DifferentiableGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generated files, by hint name.</summary>
    public static ImmutableSortedDictionary<string, string> Generate(params string[] sources) =>
        Driver().RunGenerators(Sources(sources)).GetRunResult().Results[0].GeneratedSources
            .ToImmutableSortedDictionary(static file => file.HintName, static file => file.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Compiles with the generated code; any diagnostic, of the compiler, the generator or its analyzer, fails.</summary>
    public static Assembly Run(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Sources(sources), out Compilation output, out ImmutableArray<Diagnostic> generatorDiagnostics);
        Diagnostic[] diagnostics = [.. output.GetDiagnostics().Concat(generatorDiagnostics).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (diagnostics.Length > 0)
        {
            IEnumerable<string> files = output.SyntaxTrees.Skip(sources.Length + 1).Select(static tree => Numbered(tree.ToString()));
            throw new InvalidOperationException(string.Join("\n", [.. diagnostics.Select(static diagnostic => diagnostic.ToString()), .. files]));
        }
        using MemoryStream image = new();
        Assert.True(output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("Tested", isCollectible: true).LoadFromStream(image);
    }

    private static string Numbered(string text) => string.Join("\n", text.Split('\n').Select(static (line, i) => $"{i + 1,4} {line}"));
}
