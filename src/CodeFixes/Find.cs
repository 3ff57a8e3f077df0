using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymbolicGrad.CodeFixes;

/// <summary>Finds what a diagnostic points at.</summary>
internal static class Find
{
    /// <summary>The innermost node of a kind around the place of a diagnostic.</summary>
    public static async Task<TNode?> NodeAsync<TNode>(Document document, Diagnostic diagnostic, CancellationToken cancellation)
        where TNode : SyntaxNode
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();
    }

    /// <summary>The symbol that is mentioned there.</summary>
    public static async Task<ISymbol?> SymbolAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return await NodeAsync<ExpressionSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } node
            ? model?.GetSymbolInfo(node, cancellation).Symbol
            : null;
    }

    /// <summary>The type that is declared there.</summary>
    public static async Task<INamedTypeSymbol?> TypeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return await NodeAsync<TypeDeclarationSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } node
            ? model?.GetDeclaredSymbol(node, cancellation)
            : null;
    }
}
