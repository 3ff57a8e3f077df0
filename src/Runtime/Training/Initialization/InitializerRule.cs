namespace SymbolicGrad;

/// <summary>Fills the weights of a layer with the numbers that they begin with.</summary>
/// <param name="weights">What to fill.</param>
/// <param name="inputs">The number of inputs of the layer.</param>
/// <param name="outputs">The number of outputs of the layer.</param>
/// <param name="random">Where the random numbers come from.</param>
public delegate void InitializerRule(Span<double> weights, int inputs, int outputs, ref SplitMix64 random);
