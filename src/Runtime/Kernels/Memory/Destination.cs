using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks of the destinations that a gradient is written into. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Destination
{
    /// <summary>Refuses a destination that is the differentiated object itself: its parameters would be overwritten while they are still read.</summary>
    /// <param name="destination">Where the gradient is to be written.</param>
    /// <param name="source">What is differentiated.</param>
    /// <param name="name">The name of the destination.</param>
    /// <exception cref="ArgumentException">Both are the same object.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIfShared<TModel>(TModel destination, TModel source, string name)
        where TModel : class
    {
        if (ReferenceEquals(destination, source))
            Throw(name);
    }

    /// <summary>Refuses a destination that overlaps the differentiated matrix, which would be overwritten while it is still read.</summary>
    /// <param name="destination">Where the gradient is to be written.</param>
    /// <param name="source">What is differentiated.</param>
    /// <param name="name">The name of the destination.</param>
    /// <exception cref="ArgumentException">Both share memory.</exception>
    public static void ThrowIfShared<T>(Matrix<T> destination, Matrix<T> source, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (destination.AsSpan().Overlaps(source.AsSpan()))
            Throw(name);
    }

    /// <summary>Refuses a destination that overlaps the differentiated vector, which would be overwritten while it is still read.</summary>
    /// <param name="destination">Where the gradient is to be written.</param>
    /// <param name="source">What is differentiated.</param>
    /// <param name="name">The name of the destination.</param>
    /// <exception cref="ArgumentException">Both share memory.</exception>
    public static void ThrowIfShared<T>(Vector<T> destination, Vector<T> source, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (destination.AsSpan().Overlaps(source.AsSpan()))
            Throw(name);
    }

    private static void Throw(string name) => throw new ArgumentException(
        $"The destination '{name}' is what is differentiated: it would be overwritten while it is still read. Pass other memory of the same shape, for example ZerosLike of it.", name);
}
