using System.Globalization;

namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Reads the model of the hand.</summary>
internal static class HandFiles
{
    private const int MatrixSize = 16;

    public static HandModel ReadModel()
    {
        string[][] bones = Fields("bones.txt"), vertices = Fields("vertices.txt");
        int[] parents = [.. bones.Select(static bone => int.Parse(bone[1], CultureInfo.InvariantCulture))];
        return new(
            parents,
            [.. bones.SelectMany(static bone => Parse(bone.AsSpan(2, MatrixSize)))],
            [.. bones.SelectMany(static bone => Parse(bone.AsSpan(2 + MatrixSize, MatrixSize)))],
            Positions(vertices), Weights(vertices, bones.Length),
            [.. Fields("triangles.txt").SelectMany(static triangle => triangle.Select(static vertex => int.Parse(vertex, CultureInfo.InvariantCulture)))]);
    }

    private static string[][] Fields(string name) => [.. DataFile.Lines(name).Select(static line => line.Split(':'))];

    private static double[,] Positions(string[][] vertices)
    {
        double[,] positions = new double[vertices.Length, 3];
        for (int v = 0; v < vertices.Length; v++)
        {
            for (int j = 0; j < 3; j++)
                positions[v, j] = Parse(vertices[v][j]);
        }
        return positions;
    }

    /// <summary>After position, normal and texture of a vertex come the number of its bones and pairs of bone and weight.</summary>
    private static double[,] Weights(string[][] vertices, int bones)
    {
        const int count = 8;
        double[,] weights = new double[bones, vertices.Length];
        for (int v = 0; v < vertices.Length; v++)
        {
            for (int i = 0; i < int.Parse(vertices[v][count], CultureInfo.InvariantCulture); i++)
                weights[int.Parse(vertices[v][count + 1 + 2 * i], CultureInfo.InvariantCulture), v] += Parse(vertices[v][count + 2 + 2 * i]);
        }
        return weights;
    }

    private static double[] Parse(ReadOnlySpan<string> words)
    {
        double[] numbers = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
            numbers[i] = Parse(words[i]);
        return numbers;
    }

    private static double Parse(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
