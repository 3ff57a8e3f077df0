namespace SymbolicGrad.Runtime.Tests;

/// <summary>Tensors with entries between −1 and 1, the same in every run.</summary>
internal static class Samples
{
    public static Matrix<double> Matrix(int rows, int columns, int seed = 1) => new(rows, columns, Entries(rows * columns, seed));

    public static Vector<double> Vector(int length, int seed = 1) => Entries(length, seed);

    public static double[,] Loop(int rows, int columns, Func<int, int, double> entry)
    {
        var result = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                result[i, j] = entry(i, j);
        return result;
    }

    public static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);

    private static double[] Entries(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
    }
}
