using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>Dense layers one after the other: what one gives, the next takes.</summary>
/// <remarks>
/// A <c>[Differentiable]</c> method may call <c>Forward</c>, and a <c>[Parameters]</c> type may hold it. How many layers there are, is decided at run time.
/// </remarks>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Layers">The layers, from the inputs to the outputs, at least one.</param>
/// <exception cref="ArgumentException">There is no layer, or a layer takes another number of inputs than the one before it gives.</exception>
[Parameters]
public sealed record Sequential<T>(IReadOnlyList<Dense<T>> Layers) : IParameters<Sequential<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The layers, from the inputs to the outputs.</summary>
    public IReadOnlyList<Dense<T>> Layers { get; init; } = Chained(Layers);

    /// <summary>The sizes and the activation of each layer.</summary>
    public IEnumerable<DenseShape> Architecture => Layers.Select(static layer => layer.Shape);

    /// <inheritdoc/>
    public int ParameterCount => ParameterLists.Count<Dense<T>, T>(Layers);

    static bool IParameters<Sequential<T>, T>.HasScalars => false;

    /// <summary>The outputs of the last layer for a batch.</summary>
    /// <param name="x">A sample in each row, an input in each column.</param>
    /// <returns>A sample in each row, an output in each column.</returns>
    /// <exception cref="ArgumentException">x has another number of columns than the first layer takes.</exception>
    public Matrix<T> Forward(Matrix<T> x)
    {
        foreach (Dense<T> layer in Layers) x = layer.Forward(x);
        return x;
    }

    /// <summary>The outputs of the last layer for one sample.</summary>
    /// <param name="x">The inputs.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">x has another length than the first layer takes.</exception>
    public Vector<T> Forward(Vector<T> x)
    {
        foreach (Dense<T> layer in Layers) x = layer.Forward(x);
        return x;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ParameterShape> DescribeParameters() => [.. ParameterLists.Describe<Dense<T>, T>(nameof(Layers), Layers)];

    /// <inheritdoc/>
    public void CopyTo(Span<T> destination) => ParameterLists.CopyTo(Layers, destination);

    /// <inheritdoc/>
    public Sequential<T> Bind(T[] memory, int offset) => new(ParameterLists.Bind(Layers, memory, offset));

    /// <summary>A table of the layers, with the sizes, activation and number of parameters of each, and the total.</summary>
    /// <returns>Lines of text, separated by <c>\n</c>.</returns>
    public string Summary() => ParameterTable.Of(
        ["Layer", "Inputs", "Outputs", "Activation", "Parameters"],
        [.. Architecture.Select(static (layer, i) => ((string[])[$"{i + 1}", $"{layer.Inputs}", $"{layer.Outputs}", $"{layer.Activation}"], layer.ParameterCount))]);

    /// <summary>Such as <c>Sequential 30→16 Relu, 16→1 Identity</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Sequential {string.Join(", ", Architecture)}";

    private static IReadOnlyList<Dense<T>> Chained(IReadOnlyList<Dense<T>> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        DenseShape.RequireChain([.. layers.Select(static layer => layer.Shape)]);
        return layers;
    }
}
