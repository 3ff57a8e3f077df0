using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace LinearRegression;

/// <summary>Uniform random numbers, the same in every run.</summary>
internal sealed class Draw(ulong seed)
{
    private SplitMix64 _random = new(seed);

    public Matrix<double> Matrix(int rows, int columns, double low = 0, double high = 1)
    {
        Matrix<double> matrix = new(rows, columns);
        _random.FillUniform(matrix.AsSpan(), low, high);
        return matrix;
    }

    /// <summary>A linear function that the network is to find.</summary>
    public Dense<double> Function(int inputs, int outputs, double low = 0) =>
        new(Transpose(Matrix(outputs, inputs, low)), Matrix(1, outputs, low).AsVector());

    /// <summary>A layer to begin with: random weights, biases 0.</summary>
    public Dense<double> Start(int inputs, int outputs, Activation activation, double low = 0, double high = 1) =>
        new(Transpose(Matrix(outputs, inputs, low, high)), new Vector<double>(outputs), activation);
}
