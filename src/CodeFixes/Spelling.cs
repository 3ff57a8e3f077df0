namespace SymbolicGrad.CodeFixes;

/// <summary>Which of some names a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The nearest name, case aside, if at most half of its letters differ; null where none is that near.</summary>
    public static string? Nearest(string name, IEnumerable<string> names) => names
        .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(candidate => 2 * candidate.Distance <= Math.Max(candidate.Name.Length, name.Length))
        .OrderBy(static candidate => candidate.Distance)
        .Select(static candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>How many letters to insert, delete or replace (Levenshtein), row by row.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < to.Length; j++)
            {
                int replaced = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(diagonal, row[j]));
            }
        }
        return row[to.Length];
    }
}
