namespace SymbolicGrad;

/// <summary>One line of an architecture: how many numbers a dense layer takes, how many it gives, and what it makes of each.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Activation">The function of each output.</param>
public readonly record struct DenseShape(int Inputs, int Outputs, Activation Activation = Activation.Identity)
{
    /// <summary>The number of weights and biases together.</summary>
    public int ParameterCount => checked((Inputs + 1) * Outputs);

    /// <summary>Such as <c>30→16 Relu</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Inputs}→{Outputs} {Activation}";

    /// <summary>Throws unless each layer takes what the one before it gives.</summary>
    internal static void RequireChain(ReadOnlySpan<DenseShape> architecture)
    {
        if (architecture.IsEmpty)
            throw new ArgumentException("An architecture needs at least one layer.", nameof(architecture));
        for (int i = 0; i < architecture.Length; i++)
        {
            DenseShape layer = architecture[i];
            if (layer.Inputs < 1 || layer.Outputs < 1)
                throw new ArgumentException($"Layer {i + 1} ({layer}) must have at least one input and one output.", nameof(architecture));
            if (i > 0 && layer.Inputs != architecture[i - 1].Outputs)
                throw new ArgumentException($"Layer {i + 1} ({layer}) takes {layer.Inputs} inputs, but layer {i} ({architecture[i - 1]}) has {architecture[i - 1].Outputs} outputs; make them the same.", nameof(architecture));
            Kernels.ActivationKernels.Known(layer.Activation, nameof(architecture));
        }
    }
}
