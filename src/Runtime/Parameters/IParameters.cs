using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// A model's parameters as one flat sequence of scalars: every member in declaration order, matrices row by row, nested parameters in
/// place. The generator implements it on every <see cref="ParametersAttribute">[Parameters]</see> type.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IParameters<TSelf, T>
    where TSelf : IParameters<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Whether the type holds scalars. Scalars are read from the memory when <see cref="Bind"/> is called, so <see cref="Bind"/> must be
    /// called again after the memory has changed; where this is false, a bound object follows its memory by itself.
    /// </summary>
    static abstract bool HasScalars { get; }

    /// <summary>The number of scalars in all parameters together.</summary>
    int ParameterCount { get; }

    /// <summary>
    /// The name and the shape of each parameter, in the order of <see cref="CopyTo"/>, nested ones as <c>Hidden.Weights</c>.
    /// </summary>
    /// <returns>One entry for each scalar, vector and matrix.</returns>
    IReadOnlyList<ParameterShape> DescribeParameters();

    /// <summary>Copies all parameters to the first <see cref="ParameterCount"/> entries of <paramref name="destination"/>.</summary>
    /// <param name="destination">Receives the parameters in declaration order, matrices row by row.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="ParameterCount"/>.</exception>
    void CopyTo(Span<T> destination);

    /// <summary>Makes an object of the same shapes over other memory: tensors are views of it, scalars are read from it.</summary>
    /// <param name="memory">Holds the parameters from <paramref name="offset"/> on, in the order of <see cref="CopyTo"/>.</param>
    /// <param name="offset">The index of the first parameter.</param>
    /// <returns>The object; writing to its tensors writes to <paramref name="memory"/>.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="memory"/> has fewer than <see cref="ParameterCount"/> entries from <paramref name="offset"/> on.
    /// </exception>
    TSelf Bind(T[] memory, int offset);
}
