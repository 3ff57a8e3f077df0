namespace BreastCancer;

public enum Activation
{
    Relu,
    Tanh,
    Sigmoid,
}

/// <summary>What the article's architecture list says of a layer.</summary>
public sealed record LayerPlan(int Inputs, int Outputs, Activation Activation)
{
    public int ParameterCount => Inputs * Outputs + Outputs;

    /// <exception cref="ArgumentException">A layer does not take as many numbers as the one before it gives.</exception>
    public static void ThrowIfBroken(IReadOnlyList<LayerPlan> plan)
    {
        for (int i = 1; i < plan.Count; i++)
        {
            if (plan[i].Inputs != plan[i - 1].Outputs)
                throw new ArgumentException($"Layer {i} gives {plan[i - 1].Outputs} numbers, and layer {i + 1} takes {plan[i].Inputs}.", nameof(plan));
        }
    }
}
