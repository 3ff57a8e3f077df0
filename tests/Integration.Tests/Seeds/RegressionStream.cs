namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>Batches of fresh samples of a linear function, drawn as the second article draws them.</summary>
internal sealed class RegressionStream
{
    private readonly bool _isRectified;
    private readonly double _low;
    private readonly double _high;
    private SplitMix64 _random;

    /// <summary>The stream of a reference run: the function and the first weights are drawn before the samples.</summary>
    public RegressionStream(SeedFile file)
    {
        double[] weightRange = file.Numbers("w_range"), inputRange = file.Numbers("x_range");
        (_low, _high) = (inputRange[0], inputRange[1]);
        _isRectified = file.At("draw_order").GetString()!.EndsWith("then ReLU", StringComparison.Ordinal);
        _random = new SplitMix64((ulong)file.Number("prng_seed"));
        Matrix<double> drawn = new(file.Tensor("w_real").Rows, file.Tensor("w_real").Columns);
        _random.FillUniform(drawn.AsSpan(), weightRange[0], weightRange[1]);
        Weights = Transpose(drawn);
        Bias = new Vector<double>(drawn.Rows);
        _random.FillUniform(Bias.AsSpan(), weightRange[0], weightRange[1]);
        for (int layer = 1; file.At("init").TryGetProperty($"W{layer}", out _); layer++)
            _random.FillUniform<double>(new double[file.Tensor($"init.W{layer}").Length]);
    }

    /// <summary>The stream of the article for another seed: ten inputs, two outputs, everything uniform from 0 to 1.</summary>
    public RegressionStream(ulong seed, out Matrix<double> start)
    {
        (_low, _high) = (0, 1);
        _random = new SplitMix64(seed);
        Matrix<double> drawn = new(2, 10), first = new(2, 10);
        _random.FillUniform(drawn.AsSpan());
        Bias = new Vector<double>(2);
        _random.FillUniform(Bias.AsSpan());
        _random.FillUniform(first.AsSpan());
        (Weights, start) = (Transpose(drawn), Transpose(first));
    }

    /// <summary>The weights of the function, (in,out).</summary>
    public Matrix<double> Weights { get; }

    public Vector<double> Bias { get; }

    public (Matrix<double> X, Matrix<double> Y) Next(int count)
    {
        Matrix<double> x = new(count, Weights.Rows);
        _random.FillUniform(x.AsSpan(), _low, _high);
        return (x, Targets(x));
    }

    public Matrix<double> Targets(Matrix<double> x) => _isRectified ? Relu(x * Weights + Bias) : x * Weights + Bias;
}
