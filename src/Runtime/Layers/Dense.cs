using System.Numerics;

namespace SymbolicGrad;

/// <summary>Makes dense layers.</summary>
public static class Dense
{
    /// <summary>Makes a layer with random weights; the biases begin with zeros.</summary>
    /// <param name="shape">The sizes and the activation.</param>
    /// <param name="weights">How the weights begin.</param>
    /// <param name="random">Where the random numbers come from.</param>
    /// <param name="biases">How the biases begin; zeros where nothing is said.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no input or no output.</exception>
    public static Dense<T> Create<T>(DenseShape shape, Initializer weights, ref SplitMix64 random, Initializer? biases = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        Dense<T> layer = new(weights.Matrix<T>(shape.Inputs, shape.Outputs, ref random), new Vector<T>(shape.Outputs), shape.Activation);
        biases?.Fill(layer.Biases.AsSpan(), shape.Inputs, shape.Outputs, ref random);
        return layer;
    }
}
