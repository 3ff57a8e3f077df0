using Microsoft.CodeAnalysis;

namespace SymbolicGrad.CodeFixes;

/// <summary>What a fix does for one diagnostic: its name in the light bulb's menu, and the nodes that change, in whichever files they are.</summary>
internal sealed record Fix(string Title, IReadOnlyCollection<Edit> Edits);

/// <summary>A node of a file, and what becomes of it once the nodes inside it have changed.</summary>
internal readonly record struct Edit(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change);
