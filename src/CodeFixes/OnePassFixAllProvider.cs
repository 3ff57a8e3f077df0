using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymbolicGrad.CodeFixes;

/// <summary>Fixes all diagnostics of a file, a project or a solution at once: their edits are found in the code as it is, and made together.</summary>
internal sealed class OnePassFixAllProvider : FixAllProvider
{
    public static OnePassFixAllProvider Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        SyntaxFixProvider provider = (SyntaxFixProvider)context.CodeFixProvider;
        List<Fix> fixes = [];
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await provider.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix)
                fixes.Add(fix);
        }
        return fixes.Count == 0
            ? null
            : CodeAction.Create(
                fixes[0].Title,
                cancellation => SolutionEdits.ApplyAsync(context.Solution, fixes.SelectMany(static fix => fix.Edits), cancellation),
                context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        ImmutableArray<Diagnostic>[] found = await Task.WhenAll(projects.Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false);
        return found.SelectMany(static diagnostics => diagnostics);
    }
}
