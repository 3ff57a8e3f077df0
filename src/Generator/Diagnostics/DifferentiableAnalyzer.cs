using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolicGrad.Generator.Lowering;

namespace SymbolicGrad.Generator.Diagnostics;

/// <summary>
/// Reports what the generator cannot differentiate, by the same reading of the method. An analyzer, so that the diagnostics can be suppressed like
/// any other.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DifferentiableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(typeof(Descriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>());

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (Attributes.Has(method, "DerivativeOfAttribute") && CustomRules.Problem(method) is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotADerivative, method.Locations[0], method.Name, problem));
        if (!Attributes.Has(method, "DifferentiableAttribute"))
            return;
        List<Diagnostic> diagnostics = [];
        MethodReader.ReadAll(method, context.Compilation, diagnostics, context.CancellationToken);
        diagnostics.ForEach(context.ReportDiagnostic);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!ParametersReader.IsParameters(type))
            return;
        try
        {
            AnalyzeParameters(type, context);
        }
#pragma warning disable CA1031 // A failure of ours must not take the compiler or the editor down: it becomes a diagnostic.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            context.ReportDiagnostic(InternalError.Create(exception, type.Name, type.Locations[0]));
        }
    }

    private static void AnalyzeParameters(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (ParametersReader.Problem(type) is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ParametersNotSupported, type.Locations[0], type.Name, problem));
        else if (SignatureReader.FirstNotPartial(type) is { } outer)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotPartial, outer.Locations[0], outer.Name));
    }
}
