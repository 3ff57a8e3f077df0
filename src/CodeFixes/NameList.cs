using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymbolicGrad.CodeFixes;

/// <summary>The names in a list that is written as a collection expression or as a new array.</summary>
internal static class NameList
{
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => [],
    };

    /// <summary>The list with some names replaced, and those removed that are replaced by null.</summary>
    public static ExpressionSyntax Change(ExpressionSyntax list, IReadOnlyDictionary<ExpressionSyntax, ExpressionSyntax?> changes)
    {
        ExpressionSyntax tracked = list.TrackNodes(changes.Keys);
        foreach (KeyValuePair<ExpressionSyntax, ExpressionSyntax?> change in changes)
        {
            ExpressionSyntax name = tracked.GetCurrentNode(change.Key)!;
            tracked = change.Value is null
                ? tracked.RemoveNode(name.Parent is ExpressionElementSyntax element ? element : name, SyntaxRemoveOptions.KeepNoTrivia)!
                : tracked.ReplaceNode(name, change.Value.WithTriviaFrom(name));
        }
        return tracked;
    }
}
