using Microsoft.CodeAnalysis;

namespace SymbolicGrad.CodeFixes;

/// <summary>Applies edits to the files of a solution, each file once.</summary>
internal static class SolutionEdits
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree, Edit> file in edits.GroupBy(static edit => edit.Node.SyntaxTree))
        {
            if (solution.GetDocumentId(file.Key) is not { } id)
                continue;
            SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(id, Apply(root, file));
        }
        return changed;
    }

    /// <summary>Several diagnostics may ask for the same edit: it is made once.</summary>
    private static SyntaxNode Apply(SyntaxNode root, IEnumerable<Edit> edits)
    {
        Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes = edits
            .GroupBy(static edit => edit.Node)
            .ToDictionary(static group => group.Key, static group => group.First().Change);
        return root.ReplaceNodes(changes.Keys, (original, rewritten) => changes[original](rewritten));
    }
}
