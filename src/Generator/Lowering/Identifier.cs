using Microsoft.CodeAnalysis.CSharp;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Names as C# source writes them: with @ where they are keywords.</summary>
internal static class Identifier
{
    /// <summary>A variable, parameter or member: most contextual keywords are plain names there.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "await" or "from" or "yield" ? "@" + name : name;

    /// <summary>A type, which can be called by a contextual keyword only with @.</summary>
    public static string EscapeType(string name) =>
        SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : Escape(name);
}
