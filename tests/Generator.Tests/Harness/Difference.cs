namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>What changed between two texts: removed lines with −, added ones with +, and a few lines around.</summary>
internal static class Difference
{
    private const int Context = 2;

    public static string Of(string expected, string actual)
    {
        List<(char Mark, string Line)> lines = Align(expected.Split('\n'), actual.Split('\n'));
        IEnumerable<string> near = lines
            .Where((_, i) => lines.Skip(Math.Max(0, i - Context)).Take(2 * Context + 1).Any(static line => line.Mark != ' '))
            .Select(static line => $"{line.Mark} {line.Line}");
        return string.Join("\n", near);
    }

    /// <summary>Keeps a longest common subsequence of lines.</summary>
    private static List<(char, string)> Align(string[] a, string[] b)
    {
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        List<(char, string)> lines = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                lines.Add((' ', a[i]));
                i++;
                j++;
            }
            else if (j == b.Length || i < a.Length && common[i + 1, j] >= common[i, j + 1])
                lines.Add(('-', a[i++]));
            else
                lines.Add(('+', b[j++]));
        }
        return lines;
    }
}
