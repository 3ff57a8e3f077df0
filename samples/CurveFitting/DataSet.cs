using System.Globalization;

namespace CurveFitting;

/// <summary>A file of NIST's: measurements, two starting points, certified parameters.</summary>
internal sealed record DataSet(double[] X, double[] Y, double[][] Starts, double[] Certified)
{
    public static DataSet Read(string name)
    {
        string[][] lines = [.. Lines(name).Select(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(static words => words.Length > 0)];
        double[][] parameters = [.. lines.Where(static words => words.Length == 6 && words[0][0] == 'b' && words[1] == "=").Select(static words => Parse(words[2..]))];
        double[][] points = [.. lines.SkipWhile(static words => words is not ["Data:", "y", "x"]).Skip(1).Select(Parse)];
        return new DataSet(
            Column(points, 1), Column(points, 0),
            [Column(parameters, 0), Column(parameters, 1)], Column(parameters, 2));
    }

    private static string[] Lines(string name)
    {
        using StreamReader reader = new(typeof(DataSet).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd().Split('\n');
    }

    private static double[] Parse(string[] words) => Array.ConvertAll(words, static word => double.Parse(word, CultureInfo.InvariantCulture));

    private static double[] Column(double[][] rows, int column) => Array.ConvertAll(rows, row => row[column]);
}
