using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>
/// A lane of elements of a known type: what reads, writes and sums them, beside the arithmetic of <see cref="ILane{TSelf}"/>.
/// For generated code.
/// </summary>
/// <typeparam name="TSelf">The lane itself.</typeparam>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILane<TSelf, T> : ILane<TSelf>
    where TSelf : struct, ILane<TSelf, T>
{
    /// <summary>The value in every element.</summary>
    static abstract TSelf Create(T value);

    /// <summary>Reads <see cref="ILane{TSelf}.Width"/> elements from <paramref name="source"/> on.</summary>
    static abstract TSelf Load(ref readonly T source);

    /// <summary>Reads the first <paramref name="count"/> elements, fewer than the width, and touches no memory behind them; the others are 0.</summary>
    static abstract TSelf LoadPartial(ref readonly T source, int count);

    /// <summary>Writes every element from <paramref name="destination"/> on.</summary>
    static abstract void Store(TSelf lane, ref T destination);

    /// <summary>Writes the first <paramref name="count"/> elements, fewer than the width, and touches no memory behind them.</summary>
    static abstract void StorePartial(TSelf lane, ref T destination, int count);

    /// <summary>Keeps the first <paramref name="count"/> elements and sets the others to 0.</summary>
    static abstract TSelf KeepFirst(TSelf lane, int count);

    /// <summary>The sum of the elements.</summary>
    static abstract T Sum(TSelf lane);
}
