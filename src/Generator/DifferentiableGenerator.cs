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
                    MethodReader.ReadAll((IMethodSymbol)attribute.TargetSymbol, attribute.SemanticModel.Compilation, [], cancellation).ToEquatableArray())
            .SelectMany(static (methods, _) => methods)
            .WithTrackingName(MethodStep);
        context.RegisterSourceOutput(methods, static (output, method) => Write(output, method));

        IncrementalValuesProvider<ParametersType> types = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "SymbolicGrad.ParametersAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                static (attribute, _) => ParametersReader.ReadType((INamedTypeSymbol)attribute.TargetSymbol))
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(ParametersStep);
        context.RegisterSourceOutput(types, static (output, type) =>
            output.AddSource($"{type.Declaration.HintName}.g.cs", SourceText.From(ParametersFile.Write(type), Encoding.UTF8)));
    }

    private static void Write(SourceProductionContext output, DifferentiableMethod method)
    {
        string text;
        try
        {
            text = GradientFile.Write(method);
        }
#pragma warning disable CA1031 // A failure of ours must not take the compiler or the editor down: it becomes a diagnostic and a stub.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Diagnostic diagnostic = InternalError.Create(exception, method.Signature.Name, Location.None);
            output.ReportDiagnostic(diagnostic);
            text = GradientFile.Write(method with { Program = null, Refusal = InternalError.Text(diagnostic) });
        }
        output.AddSource($"{method.Signature.ContainingType.HintName}.g.cs", SourceText.From(text, Encoding.UTF8));
    }
}
