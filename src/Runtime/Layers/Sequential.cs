using System.Numerics;

namespace SymbolicGrad;

/// <summary>Makes networks of dense layers from an architecture.</summary>
public static class Sequential
{
    /// <summary>Makes a network from the sizes and activations of its layers; the biases begin with zeros.</summary>
    /// <param name="architecture">A line for each layer, from the inputs to the outputs.</param>
    /// <param name="weights">How the weights begin.</param>
    /// <param name="seed">The seed of the random numbers: the same numbers on every machine.</param>
    /// <param name="biases">How the biases begin; zeros where nothing is said.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">There is no layer, or a layer takes another number of inputs than the one before it gives.</exception>
    public static Sequential<T> Create<T>(ReadOnlySpan<DenseShape> architecture, Initializer weights, ulong seed, Initializer? biases = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        DenseShape.RequireChain(architecture);
        SplitMix64 random = new(seed);
        var layers = new Dense<T>[architecture.Length];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = Dense.Create<T>(architecture[i], weights, ref random, biases);
        return new Sequential<T>(layers);
    }

    /// <summary>Makes a network from the widths of its layers; the biases begin with zeros.</summary>
    /// <param name="widths">The number of inputs, the width of each hidden layer, the number of outputs: 2, 9, 6, 1.</param>
    /// <param name="hidden">The activation of every layer but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="weights">How the weights begin.</param>
    /// <param name="seed">The seed of the random numbers: the same numbers on every machine.</param>
    /// <param name="biases">How the biases begin; zeros where nothing is said.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">There are less than two widths, or one is less than 1.</exception>
    public static Sequential<T> Create<T>(ReadOnlySpan<int> widths, Activation hidden, Activation output, Initializer weights, ulong seed, Initializer? biases = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create<T>(Architecture(widths, hidden, output), weights, seed, biases);

    /// <summary>The architecture of a network of given widths.</summary>
    /// <param name="widths">The number of inputs, the width of each hidden layer, the number of outputs: 2, 9, 6, 1.</param>
    /// <param name="hidden">The activation of every layer but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <returns>A line for each layer: 2→9, 9→6, 6→1.</returns>
    /// <exception cref="ArgumentException">There are less than two widths.</exception>
    public static DenseShape[] Architecture(ReadOnlySpan<int> widths, Activation hidden, Activation output)
    {
        if (widths.Length < 2)
            throw new ArgumentException($"A network needs at least two widths, that of its inputs and that of its outputs, not {widths.Length}.", nameof(widths));
        var architecture = new DenseShape[widths.Length - 1];
        for (int i = 0; i < architecture.Length; i++)
            architecture[i] = new DenseShape(widths[i], widths[i + 1], i < architecture.Length - 1 ? hidden : output);
        return architecture;
    }
}
