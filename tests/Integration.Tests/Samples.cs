namespace SymbolicGrad.Integration.Tests;

/// <summary>Tensors with entries between −1 and 1, the same in every run.</summary>
internal static class Samples
{
    public static Matrix<double> Matrix(int rows, int columns, int seed) => new(rows, columns, Entries(rows * columns, seed));

    public static Vector<double> Vector(int length, int seed) => Entries(length, seed);

    public static double[] Entries(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
    }
}
