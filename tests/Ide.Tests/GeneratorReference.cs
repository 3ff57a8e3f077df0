using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolicGrad.Generator;

namespace SymbolicGrad.Ide.Tests;

/// <summary>The generator, as a project refers to it.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    public override string FullPath => typeof(DifferentiableGenerator).Assembly.Location;

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new DifferentiableGenerator().AsSourceGenerator()];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
