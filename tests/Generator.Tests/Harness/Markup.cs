using System.Text.RegularExpressions;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Source with the diagnostics that are expected in it, as Microsoft.CodeAnalysis.Testing writes them: <c>{|SG0001:code|}</c>.</summary>
internal sealed partial record Markup(string Source, (string Id, int Start, int Length)[] Expected)
{
    public static Markup Parse(string text)
    {
        List<(string, int, int)> expected = [];
        Stack<(string Id, int Start)> open = new();
        System.Text.StringBuilder source = new();
        int position = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            source.Append(text, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Groups["id"] is { Success: true, Value: string id })
                open.Push((id, source.Length));
            else if (open.TryPop(out (string Id, int Start) opened))
                expected.Add((opened.Id, opened.Start, source.Length - opened.Start));
        }
        source.Append(text, position, text.Length - position);
        return new Markup(source.ToString(), [.. expected]);
    }

    [GeneratedRegex(@"\{\|(?<id>SG\d{4}):|\|\}")]
    private static partial Regex Mark();
}
