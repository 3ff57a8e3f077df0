using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>File names of generated code that no other member has, in ASCII.</summary>
internal static class HintName
{
    // A file name may have 255 characters, and on some systems a whole path 260.
    private const int MaximumLength = 100;

    /// <summary>
    /// The metadata name with the types of the parameters. Where that is too long, or differs from another member's in case only, the parameters give
    /// way to a hash of it: file systems and the compiler compare names without case.
    /// </summary>
    /// <param name="symbol">The member or the type.</param>
    /// <param name="suffix">What tells it from other files of the same member; empty for the only one.</param>
    public static string Of(ISymbol symbol, string suffix = "")
    {
        string id = (symbol.GetDocumentationCommentId() ?? "M:" + symbol.Name).Substring(2);
        string name = Ascii(id) + Ascii(suffix.Length == 0 ? "" : "-" + suffix);
        if (name.Length <= MaximumLength && !DiffersInCaseOnly(symbol))
            return name;
        string hash = "-" + Hash($"{id}-{suffix}").ToString("x8", CultureInfo.InvariantCulture);
        string shortened = Ascii(id.Split('(')[0]) + Ascii(suffix.Length == 0 ? "" : "-" + suffix);
        return shortened.Substring(0, Math.Min(shortened.Length, MaximumLength - hash.Length)) + hash;
    }

    private static bool DiffersInCaseOnly(ISymbol symbol) =>
        symbol.ContainingSymbol is INamespaceOrTypeSymbol container && container.GetMembers().Any(sibling =>
            sibling.Kind == symbol.Kind && sibling.Name != symbol.Name && string.Equals(sibling.Name, symbol.Name, StringComparison.OrdinalIgnoreCase));

    private static string Ascii(string text)
    {
        StringBuilder name = new(text.Length);
        foreach (char character in text)
        {
            if (character is '.' or '_' or '-' || character < 128 && char.IsLetterOrDigit(character))
                name.Append(character);
            else if (character is '(' or ',')
                name.Append('-');
            else if (character is '`' or '{' or '[' or '@')
                name.Append('_');
            else if (character >= 128)
                name.Append('u').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        return name.ToString();
    }

    /// <summary>FNV-1a: the same in every process.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 16777619);
        return hash;
    }
}
