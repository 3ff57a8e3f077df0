using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>A run of the generator: what it wrote, and the compilation with that. The programs on the way have passed the verifier.</summary>
internal sealed record Generation(ImmutableSortedDictionary<string, string> Files, Compilation Output, ImmutableArray<Diagnostic> Diagnostics)
{
    public static Generation Of(params string[] sources) => Of(TestCompilation.Of(sources));

    public static Generation Of(Compilation compilation)
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        VerifyPrograms(output);
        ImmutableSortedDictionary<string, string> files = result.GeneratedSources
            .ToImmutableSortedDictionary(static file => file.HintName, static file => file.SourceText.ToString(), StringComparer.Ordinal);
        return new Generation(files, output, diagnostics);
    }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new DifferentiableGenerator().AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The only generated file.</summary>
    public string File => Assert.Single(Files).Value;

    /// <summary>Every program between lowering and emission is legal.</summary>
    private static void VerifyPrograms(Compilation compilation)
    {
        foreach (DifferentiableMethod method in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member).OfType<IMethodSymbol>()
            .SelectMany(symbol => MethodReader.ReadAll(symbol, compilation, [], CancellationToken.None)).Where(static method => method.Program is not null))
            Verify(method, DerivativePrograms.Derive(DerivativePrograms.Expand(method)));
    }

    public static void Verify(DifferentiableMethod method, DerivativePrograms programs)
    {
        Verifier.Verify(method.Program!);
        foreach (Program program in new[] { programs.Primal, programs.ValueAndGradient, programs.Gradient, programs.Jvp, programs.Partials, programs.Along?.Primal, programs.Along?.ValueAndGradient, programs.Along?.Gradient }.OfType<Program>())
        {
            Verifier.Verify(program);
            Verifier.Verify(Fusion.Fuse(program));
        }
    }
}
