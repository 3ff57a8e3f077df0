using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.CodeFixes;

/// <summary>SG0004: marks a parameter whose type has no derivative as [Constant].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkConstant)), Shared]
public sealed class MarkConstant : SyntaxFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Descriptors.ParameterNotSupported.Id);

    internal override async Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await Find.NodeAsync<ParameterSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } parameter
        && !parameter.Modifiers.Any(SyntaxKind.OutKeyword)
            ? new Fix($"Mark '{parameter.Identifier.ValueText}' as [Constant]", [new Edit(parameter, static node => Mark((ParameterSyntax)node))])
            : null;

    private static ParameterSyntax Mark(ParameterSyntax parameter)
    {
        NameSyntax name = SyntaxFactory.ParseName("global::SymbolicGrad.Constant").WithAdditionalAnnotations(Simplifier.Annotation);
        AttributeListSyntax attributes = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Insert(0, attributes));
    }
}
