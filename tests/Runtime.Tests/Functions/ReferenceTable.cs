using System.Globalization;

namespace SymbolicGrad.Runtime.Tests.Functions;

/// <summary>Function values computed elsewhere with many digits (Data/functions.csv).</summary>
internal static class ReferenceTable
{
    private static readonly string[][] Lines = [.. Read()];

    /// <summary>The points and the values of a function there; points outside its domain are left out.</summary>
    public static (double[] Points, double[] Values) Column(string function)
    {
        int column = Array.IndexOf(Lines[0], function);
        var rows = Lines.Skip(1).Where(line => line[column] != "NaN");
        return ([.. rows.Select(line => Number(line[0]))], [.. rows.Select(line => Number(line[column]))]);
    }

    public static Stream Open(string name) =>
        typeof(ReferenceTable).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);

    private static IEnumerable<string[]> Read()
    {
        using var reader = new StreamReader(Open("functions.csv"));
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                yield return line.Split(',');
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
