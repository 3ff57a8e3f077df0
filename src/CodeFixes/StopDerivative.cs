using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.CodeFixes;

/// <summary>SG0201: writes Derivative.Stop around the value that is cast to an integer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopDerivative)), Shared]
public sealed class StopDerivative : SyntaxFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Descriptors.ThroughInteger.Id);

    internal override async Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await Find.NodeAsync<CastExpressionSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } cast
        && cast.Span == diagnostic.Location.SourceSpan
            ? new Fix("Stop the derivative at this cast", [new Edit(cast, static node => Stop((CastExpressionSyntax)node))])
            : null;

    private static CastExpressionSyntax Stop(CastExpressionSyntax cast)
    {
        ExpressionSyntax stop = SyntaxFactory.ParseExpression("global::SymbolicGrad.Derivative.Stop").WithAdditionalAnnotations(Simplifier.Annotation);
        return cast.WithExpression(SyntaxFactory.InvocationExpression(stop, Arguments(cast.Expression)));
    }

    /// <summary>The parentheses around a value become those of the call, with the comments in them.</summary>
    private static ArgumentListSyntax Arguments(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax parenthesized
        ? Argument(parenthesized.Expression).WithOpenParenToken(parenthesized.OpenParenToken).WithCloseParenToken(parenthesized.CloseParenToken)
        : Argument(value.WithoutTrivia()).WithTrailingTrivia(value.GetTrailingTrivia());

    private static ArgumentListSyntax Argument(ExpressionSyntax value) =>
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value)));
}
