namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>Random numbers for weights and samples, the same in every run.</summary>
internal sealed class Samples(ulong seed)
{
    private SplitMix64 _random = new(seed);

    /// <summary>A matrix of numbers between −scale and scale.</summary>
    public Matrix<float> Matrix(int rows, int columns, double scale)
    {
        Matrix<float> matrix = new(rows, columns);
        foreach (ref float element in matrix.AsSpan())
            element = (float)((2 * (_random.Next() >> 11) * (1.0 / (1UL << 53)) - 1) * scale);
        return matrix;
    }

    /// <summary>Ones and zeros.</summary>
    public Matrix<float> Labels(int rows)
    {
        Matrix<float> matrix = new(rows, 1);
        foreach (ref float element in matrix.AsSpan())
            element = _random.NextIndex(2);
        return matrix;
    }

    /// <summary>Numbers of classes.</summary>
    public int[] Classes(int rows, int count)
    {
        int[] classes = new int[rows];
        foreach (ref int item in classes.AsSpan())
            item = _random.NextIndex(count);
        return classes;
    }
}
