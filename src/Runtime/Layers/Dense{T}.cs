using System.Numerics;
using static SymbolicGrad.Functions;

namespace SymbolicGrad;

/// <summary>A dense layer, y = f(x·W + b), in which every output depends on every input.</summary>
/// <remarks>
/// A <c>[Differentiable]</c> method may call <c>Forward</c>, and a <c>[Parameters]</c> type may hold layers: its gradient holds layers in the same places.
/// </remarks>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Weights">W, with a row for each input and a column for each output.</param>
/// <param name="Biases">b, with an entry for each output.</param>
/// <param name="Activation">f, applied to each output.</param>
/// <exception cref="ArgumentException">There is not one bias for each column of the weights, or no such activation.</exception>
[Parameters]
public sealed record Dense<T>(Matrix<T> Weights, Vector<T> Biases, Activation Activation = Activation.Identity) : IParameters<Dense<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>b, with an entry for each output.</summary>
    public Vector<T> Biases { get; init; } = Biases.Length == Weights.Columns
        ? Biases
        : throw new ArgumentException($"Weights of {ShapeText.Of(Weights)} have {Weights.Columns} outputs and need as many biases, not {Biases.Length}.", nameof(Biases));

    /// <summary>f, applied to each output.</summary>
    [Constant]
    public Activation Activation { get; init; } = Kernels.ActivationKernels.Known(Activation, nameof(Activation));

    /// <summary>The sizes and the activation.</summary>
    public DenseShape Shape => new(Weights.Rows, Weights.Columns, Activation);

    /// <inheritdoc/>
    public int ParameterCount => Weights.Length + Biases.Length;

    static bool IParameters<Dense<T>, T>.HasScalars => false;

    /// <summary>The outputs for a batch.</summary>
    /// <param name="x">A sample in each row, an input in each column.</param>
    /// <returns>A sample in each row, an output in each column.</returns>
    /// <exception cref="ArgumentException">x has another number of columns than the weights have rows.</exception>
    public Matrix<T> Forward(Matrix<T> x) => Activate(x * Weights + Biases, Activation);

    /// <summary>The outputs for one sample.</summary>
    /// <param name="x">The inputs.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">x has another length than the weights have rows.</exception>
    public Vector<T> Forward(Vector<T> x) => Activate(x * Weights + Biases, Activation);

    /// <inheritdoc/>
    public IReadOnlyList<ParameterShape> DescribeParameters() => [ParameterShape.Of(nameof(Weights), Weights), ParameterShape.Of(nameof(Biases), Biases)];

    /// <inheritdoc/>
    public void CopyTo(Span<T> destination)
    {
        Weights.AsSpan().CopyTo(destination);
        Biases.AsSpan().CopyTo(destination[Weights.Length..]);
    }

    /// <inheritdoc/>
    public Dense<T> Bind(T[] memory, int offset) => this with
    {
        Weights = new Matrix<T>(memory, offset, Weights.Rows, Weights.Columns),
        Biases = new Vector<T>(memory, offset + Weights.Length, Biases.Length),
    };

    /// <summary>Such as <c>Dense 30→16 Relu</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Dense {Shape}";
}
