using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator;

/// <summary>
/// The wiring: a method is lowered to a program that can be compared, which happens at every edit; it is differentiated, optimised and emitted only
/// when that program has changed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DifferentiableGenerator : IIncrementalGenerator
{
    internal const string MethodStep = "DifferentiableMethod";
    internal const string ParametersStep = "ParametersType";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<DifferentiableMethod> methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "SymbolicGrad.DifferentiableAttribute",
                static (node, _) => node is MethodDeclarationSyntax,
                static (attribute, cancellation) =>
                    MethodReader.ReadPart((IMethodSymbol)attribute.TargetSymbol, attribute.TargetNode, attribute.SemanticModel.Compilation, new DerivativeStubs(GradientFile.Write), cancellation).ToEquatableArray())
            .SelectMany(static (methods, _) => methods)
            .WithTrackingName(MethodStep);
        context.RegisterSourceOutput(methods, static (output, method) =>
            output.AddSource($"{method.Signature.ContainingType.HintName}.g.cs", SourceText.From(Write(method, output.ReportDiagnostic), Encoding.UTF8)));

        IncrementalValuesProvider<ParametersType> types = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "SymbolicGrad.ParametersAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                static (attribute, _) => ParametersReader.ReadType((INamedTypeSymbol)attribute.TargetSymbol))
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(ParametersStep);
        context.RegisterSourceOutput(types, static (output, type) =>
        {
            if (Write(type, output.ReportDiagnostic) is { } text)
                output.AddSource($"{type.Declaration.HintName}.g.cs", SourceText.From(text, Encoding.UTF8));
        });
    }

    /// <summary>The gradient of a method; a stub where writing it fails.</summary>
    internal static string Write(DifferentiableMethod method, Action<Diagnostic> report)
    {
        try
        {
            return GradientFile.Write(method);
        }
#pragma warning disable CA1031 // A failure of ours must not take the compiler or the editor down: it becomes a diagnostic and a stub.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Diagnostic diagnostic = InternalError.Create(exception, method.Signature.Name, Location.None);
            report(diagnostic);
            return GradientFile.Write(method with { Program = null, Refusal = InternalError.Text(diagnostic) });
        }
    }

    /// <summary>The implementation of IParameters; null where writing it fails.</summary>
    internal static string? Write(ParametersType type, Action<Diagnostic> report)
    {
        try
        {
            return ParametersFile.Write(type);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            report(InternalError.Create(exception, type.Structure.CSharp, Location.None));
            return null;
        }
    }
}
