using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymbolicGrad.CodeFixes;

/// <summary>A code fix that changes syntax nodes; one diagnostic and all of a solution are fixed in the same way.</summary>
public abstract class SyntaxFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OnePassFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } fix)
                continue;
            Solution solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, cancellation => SolutionEdits.ApplyAsync(solution, fix.Edits, cancellation), GetType().Name),
                diagnostic);
        }
    }

    /// <summary>The fix of a diagnostic in a file; null where there is none that is surely meant.</summary>
    internal abstract Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);
}
