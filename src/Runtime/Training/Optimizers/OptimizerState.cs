using System.Numerics;

namespace SymbolicGrad;

/// <summary>What an optimizer remembers from step to step.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="StepCount">The number of steps done.</param>
/// <param name="Tensors">Its vectors by name, such as the moments of <see cref="Adam{T}"/>; none before the first step.</param>
public sealed record OptimizerState<T>(long StepCount, IReadOnlyDictionary<string, Vector<T>> Tensors)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
