namespace SymbolicGrad.Runtime.Tests.Parameters;

/// <summary>A layer, with the interface written by hand the way the generator writes it.</summary>
internal sealed record LinearLayer(Matrix<double> Weights, Vector<double> Bias) : IParameters<LinearLayer, double>
{
    public static bool HasScalars => false;

    public int ParameterCount => Weights.Length + Bias.Length;

    public IReadOnlyList<ParameterShape> DescribeParameters() =>
        [ParameterShape.Of(nameof(Weights), Weights), ParameterShape.Of(nameof(Bias), Bias)];

    public void CopyTo(Span<double> destination)
    {
        Weights.AsSpan().CopyTo(destination);
        Bias.AsSpan().CopyTo(destination[Weights.Length..]);
    }

    public LinearLayer Bind(double[] memory, int offset) =>
        new(new(memory, offset, Weights.Rows, Weights.Columns), new(memory, offset + Weights.Length, Bias.Length));
}

/// <summary>A model with a nested layer and a scalar.</summary>
internal sealed record Mlp(LinearLayer Hidden, Vector<double> Output, double Temperature) : IParameters<Mlp, double>
{
    public static bool HasScalars => true;

    public int ParameterCount => Hidden.ParameterCount + Output.Length + 1;

    public IReadOnlyList<ParameterShape> DescribeParameters() =>
    [
        .. ParameterShape.Nested(nameof(Hidden), Hidden.DescribeParameters()),
        ParameterShape.Of(nameof(Output), Output),
        ParameterShape.Scalar(nameof(Temperature)),
    ];

    public void CopyTo(Span<double> destination)
    {
        Hidden.CopyTo(destination);
        Output.AsSpan().CopyTo(destination[Hidden.ParameterCount..]);
        destination[Hidden.ParameterCount + Output.Length] = Temperature;
    }

    public Mlp Bind(double[] memory, int offset)
    {
        int output = offset + Hidden.ParameterCount;
        return new(Hidden.Bind(memory, offset), new(memory, output, Output.Length), memory[output + Output.Length]);
    }
}
