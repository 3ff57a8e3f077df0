using Microsoft.CodeAnalysis.CSharp;

namespace SymbolicGrad.Generator.Lowering;

internal static class Identifier
{
    /// <summary>The name as C# source writes it: with @ where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
