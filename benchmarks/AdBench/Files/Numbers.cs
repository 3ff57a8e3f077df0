using System.Globalization;

namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Numbers in the order of a file.</summary>
internal sealed class Numbers(IEnumerable<string> lines)
{
    private readonly string[] _words = [.. lines.SelectMany(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    private int _next;

    public static Numbers OfFile(string name) => new(DataFile.Lines(name));

    public double Next() => double.Parse(_words[_next++], CultureInfo.InvariantCulture);

    public int NextInteger() => int.Parse(_words[_next++], CultureInfo.InvariantCulture);

    public double[] Next(int count)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = Next();
        return numbers;
    }

    public double[,] Next(int rows, int columns)
    {
        double[,] numbers = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                numbers[i, j] = Next();
        }
        return numbers;
    }
}
