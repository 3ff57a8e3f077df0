using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>The <c>csharp</c> blocks of a page as one program: all using directives, then all statements, then all types.</summary>
internal sealed class PageProgram
{
    // What a new console project imports.
    private const string ImplicitUsings =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    // The packages beside the core one, which only the pages use.
    private static readonly MetadataReference[] s_addOns =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "SymbolicGrad.*.dll")
            .Where(static path => Path.GetFileName(path) is "SymbolicGrad.Data.dll" or "SymbolicGrad.Plots.dll" or "SymbolicGrad.Progress.dll")
            .Order(StringComparer.Ordinal)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lock s_console = new();

    private readonly Compilation _compilation;

    public PageProgram(IEnumerable<string> blocks)
    {
        CompilationUnitSyntax[] units = [.. blocks.Select(static block => CSharpSyntaxTree.ParseText(block, TestCompilation.ParseOptions).GetCompilationUnitRoot())];
        string source = string.Join("\n",
            units.SelectMany(static unit => unit.Usings).Select(static item => item.ToFullString()).Distinct()
                .Concat(units.SelectMany(static unit => unit.Members).OrderBy(static member => member is not GlobalStatementSyntax).Select(static member => member.ToFullString())));
        CSharpCompilation compilation = TestCompilation.Of(source).AddReferences(s_addOns);
        compilation = compilation
            .ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(ImplicitUsings, TestCompilation.ParseOptions))
            .ReplaceSyntaxTree(compilation.SyntaxTrees[1], TestCompilation.Parse(source, "Program.cs"))
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication).WithOverflowChecks(false));
        GeneratorDriver driver = Generation.Driver().RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out ImmutableArray<Diagnostic> diagnostics);
        Generated = [.. driver.GetRunResult().Results[0].GeneratedSources.Select(static file => file.SourceText.ToString())];
        Diagnostics = [.. _compilation.GetDiagnostics().Concat(diagnostics).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    public ImmutableArray<string> Generated { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Runs the program.</summary>
    /// <returns>What it prints.</returns>
    public string Run()
    {
        using MemoryStream image = new();
        Assert.True(_compilation.Emit(image).Success);
        image.Position = 0;
        MethodInfo main = new AssemblyLoadContext("Page", isCollectible: true).LoadFromStream(image).EntryPoint!;
        (TextWriter console, CultureInfo culture) = (Console.Out, CultureInfo.CurrentCulture);
        using StringWriter output = new() { NewLine = "\n" };
        lock (s_console)
        {
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                Console.SetOut(output);
                main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
                CultureInfo.CurrentCulture = culture;
            }
        }
        return output.ToString();
    }
}
