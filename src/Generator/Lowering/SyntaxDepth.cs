using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>How deeply syntax is nested: the compiler binds it by recursion, and not everywhere looks whether its stack holds that.</summary>
internal static class SyntaxDepth
{
    public static bool Exceeds(SyntaxNode root, int limit)
    {
        Stack<(SyntaxNode Node, int Depth)> open = new();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            (SyntaxNode node, int depth) = open.Pop();
            if (depth > limit)
                return true;
            foreach (SyntaxNode child in node.ChildNodes())
                open.Push((child, IsLeftOperand(child, node) ? depth : depth + 1));
        }
        return false;
    }

    // Long sums lean to the left, and are bound by a loop.
    private static bool IsLeftOperand(SyntaxNode child, SyntaxNode node) => node is BinaryExpressionSyntax binary && binary.Left == child;
}
