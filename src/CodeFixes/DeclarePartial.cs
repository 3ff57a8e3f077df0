using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.CodeFixes;

/// <summary>SG0001: declares the type and the types around it partial, in every part of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarePartial)), Shared]
public sealed class DeclarePartial : SyntaxFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Descriptors.NotPartial.Id);

    internal override async Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await Find.TypeAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } type)
            return null;
        List<Edit> edits = [];
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            edits.AddRange(outer.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(cancellation))
                .OfType<TypeDeclarationSyntax>()
                .Where(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(static declaration => new Edit(declaration, static node => AddPartial((TypeDeclarationSyntax)node))));
        }
        return new Fix($"Declare '{type.Name}' partial", edits);
    }

    /// <summary>The last modifier, as the language asks; what stood before the declaration still does.</summary>
    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
            return declaration.AddModifiers(partial);
        SyntaxToken keyword = declaration.Keyword;
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}
