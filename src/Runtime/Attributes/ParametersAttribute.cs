namespace SymbolicGrad;

/// <summary>
/// Marks a type whose members are parameters of a model: scalars, <see cref="Vector{T}"/>, <see cref="Matrix{T}"/> and other
/// <c>[Parameters]</c> types, all of one element type.
/// </summary>
/// <remarks>
/// The type must be <see langword="partial"/>; the generator implements <see cref="IParameters{TSelf, T}"/> on it, and the gradient of a
/// method with respect to it is an object of the same type.
/// </remarks>
/// <example>
/// <code>
/// [Parameters]
/// public sealed partial record Dense(Matrix&lt;double&gt; Weights, Vector&lt;double&gt; Bias);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ParametersAttribute : Attribute;
