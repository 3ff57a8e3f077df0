using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Lowering;

namespace SymbolicGrad.CodeFixes;

/// <summary>SG0008 and SG0114: makes members internal that a gradient has to read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInternal)), Shared]
public sealed class MakeInternal : SyntaxFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Descriptors.ParametersNotSupported.Id, Descriptors.NotAccessible.Id);

    internal override async Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        ISymbol[] symbols = diagnostic.Id == Descriptors.NotAccessible.Id
            ? [.. Innermost(await Find.SymbolAsync(document, diagnostic, cancellation).ConfigureAwait(false))]
            : await Find.TypeAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } type ? [.. ParametersReader.Hidden(type)] : [];
        if (symbols.Length == 0 || !Array.TrueForAll(symbols, IsFree))
            return null;
        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        Edit[] edits =
        [
            .. symbols.SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
                .Select(reference => reference.GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>())
                .OfType<MemberDeclarationSyntax>()
                .Select(declaration => new Edit(declaration, node => generator.WithAccessibility(node, Accessibility.Internal))),
        ];
        return new Fix($"Make {string.Join(" and ", symbols.Select(static symbol => $"'{symbol.Name}'"))} internal", edits);
    }

    /// <summary>The value that is read, or where it is internal already, the innermost type around it that is not.</summary>
    private static IEnumerable<ISymbol> Innermost(ISymbol? symbol)
    {
        for (; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (ParametersReader.IsHidden(symbol))
                return [symbol];
        }
        return [];
    }

    /// <summary>Whether the accessibility is the declaration's own, neither that of a base type nor of an interface, and its source is at hand.</summary>
    private static bool IsFree(ISymbol symbol) =>
        symbol is { IsOverride: false, IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false }
        && symbol is not IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false };
}
