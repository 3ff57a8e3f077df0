using System.Globalization;

namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>What ADBench's problems come to, computed elsewhere in higher precision: sections of numbers, each under a letter.</summary>
internal sealed class Reference
{
    private readonly Dictionary<string, List<double>> _sections = [];
    private readonly List<double[]> _columns = [];

    private Reference(string name)
    {
        List<double> section = [];
        foreach (string line in DataFile.Lines(name + ".ref.txt").Where(static line => line[0] != '#'))
        {
            string[] words = line.Split(' ');
            if (!char.IsLetter(line[0]))
                section.AddRange(Parse(words));
            else if (words[0] == "COLS")
                _columns.Add(Parse(words[1..]));
            else
                _sections[words[0]] = section = [];
        }
    }

    public static Reference Of(string name) => new(name);

    /// <summary>The numbers of a section: F the value, G the gradient, J the Jacobian row by row, and what is particular to bundle adjustment.</summary>
    public double[] this[string section] => [.. _sections[section]];

    /// <summary>Of some observations: its index, then the columns of its row.</summary>
    public IReadOnlyList<double[]> ColumnLines => _columns;

    /// <summary>ADBench's measure of how far two numbers are apart: |x − y| / max(1, |x| + |y|).</summary>
    public static double Distance(double x, double y) => Math.Abs(x - y) / Math.Max(1, Math.Abs(x) + Math.Abs(y));

    /// <summary>The largest distance of two lists of numbers; infinity if one is longer.</summary>
    public static double Distance(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            return double.PositiveInfinity;
        double largest = 0;
        for (int i = 0; i < left.Length; i++)
        {
            double distance = Distance(left[i], right[i]);
            largest = distance <= largest ? largest : distance;
        }
        return largest;
    }

    private static double[] Parse(string[] words) => Array.ConvertAll(words, static word => double.Parse(word, CultureInfo.InvariantCulture));
}
