namespace SymbolicGrad.Runtime.Tests.Training;

/// <summary>A model with a scalar, which is read again after every step; the gradient and the interface are written by hand.</summary>
internal sealed record Line(Vector<double> Weights) : IParameters<Line, double>
{
    public double Offset { get; set; }

    public static bool HasScalars => true;

    public int ParameterCount => Weights.Length + 1;

    public IReadOnlyList<ParameterShape> DescribeParameters() =>
        [ParameterShape.Of(nameof(Weights), Weights), ParameterShape.Scalar(nameof(Offset))];

    public void CopyTo(Span<double> destination)
    {
        Weights.AsSpan().CopyTo(destination);
        destination[Weights.Length] = Offset;
    }

    public Line Bind(double[] memory, int offset) =>
        new(new Vector<double>(memory, offset, Weights.Length)) { Offset = memory[offset + Weights.Length] };

    /// <summary>Σⱼ (wⱼ + c − yⱼ)² and its gradient.</summary>
    public double LossValueAndGradient(Vector<double> y, Line gradient)
    {
        double loss = 0;
        gradient.Offset = 0;
        for (int j = 0; j < Weights.Length; j++)
        {
            double residual = Weights[j] + Offset - y[j];
            loss += residual * residual;
            gradient.Weights[j] = 2 * residual;
            gradient.Offset += 2 * residual;
        }
        return loss;
    }
}

/// <summary>A model whose constructor copies what it gets, as none should.</summary>
internal sealed class Copying(Vector<double> weights) : IParameters<Copying, double>
{
    private readonly Vector<double> _weights = weights.ToArray();

    public static bool HasScalars => false;

    public int ParameterCount => _weights.Length;

    public IReadOnlyList<ParameterShape> DescribeParameters() => [ParameterShape.Of("Weights", _weights)];

    public void CopyTo(Span<double> destination) => _weights.AsSpan().CopyTo(destination);

    public Copying Bind(double[] memory, int offset) => new(new Vector<double>(memory, offset, _weights.Length));
}

/// <summary>A model without scalars, which is bound once: its steps allocate nothing.</summary>
internal sealed record Slope(Vector<double> Weights) : IParameters<Slope, double>
{
    public static bool HasScalars => false;

    public int ParameterCount => Weights.Length;

    public IReadOnlyList<ParameterShape> DescribeParameters() => [ParameterShape.Of(nameof(Weights), Weights)];

    public void CopyTo(Span<double> destination) => Weights.AsSpan().CopyTo(destination);

    public Slope Bind(double[] memory, int offset) => new(new Vector<double>(memory, offset, Weights.Length));

    /// <summary>Σᵢ (xᵢ·w − yᵢ)² and its gradient 2·Σᵢ (xᵢ·w − yᵢ)·xᵢ.</summary>
    public double LossValueAndGradient(Matrix<double> x, Matrix<double> y, Slope gradient)
    {
        double loss = 0;
        gradient.Weights.Clear();
        for (int i = 0; i < x.Rows; i++)
        {
            double residual = -y[i, 0];
            for (int j = 0; j < x.Columns; j++) residual += x[i, j] * Weights[j];
            loss += residual * residual;
            for (int j = 0; j < x.Columns; j++) gradient.Weights[j] += 2 * residual * x[i, j];
        }
        return loss;
    }
}
