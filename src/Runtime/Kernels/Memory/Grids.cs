using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>What generated code does with arrays of any number of dimensions. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Grids
{
    /// <summary>Fills a destination of given sizes with zeros.</summary>
    /// <param name="destination">What to fill: an array of more than two dimensions.</param>
    /// <param name="sizes">The sizes that it must have.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void Clear<T>(Array destination, ReadOnlySpan<int> sizes, string name)
    {
        ThrowIfSizesDiffer(destination, sizes, "The destination ", name);
        Array.Clear(destination);
    }

    /// <summary>Fills a destination with zeros, which must have the sizes of an array.</summary>
    /// <param name="destination">What to fill: an array of more than two dimensions.</param>
    /// <param name="like">The array.</param>
    /// <param name="name">The name of the destination, for the message.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void ClearLike<T>(Array destination, Array like, string name) => Clear<T>(destination, Sizes(like), name);

    /// <summary>Copies elements.</summary>
    /// <param name="source">What to copy.</param>
    /// <param name="destination">Where to, of the same sizes.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void Copy(Array source, Array destination)
    {
        ThrowIfSizesDiffer(destination, Sizes(source), "The destination ", nameof(destination));
        Array.Copy(source, destination, source.Length);
    }

    /// <summary>Adds the upstream gradient of a result to its adjoint.</summary>
    /// <param name="upstream">The upstream gradient: an array of more than two dimensions.</param>
    /// <param name="adjoint">What to add it to.</param>
    /// <param name="name">The name of the upstream gradient, for the message.</param>
    /// <exception cref="ArgumentException">They have different sizes.</exception>
    public static void Add<T>(Array upstream, Array adjoint, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ThrowIfSizesDiffer(upstream, Sizes(adjoint), "The upstream gradient ", name);
        Arrays.Add<T>(Elements<T>(upstream), Elements<T>(adjoint), name);
    }

    /// <summary>Refuses one array under two names.</summary>
    /// <param name="first">One array, of more than two dimensions.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstName">The name of the first, for the message.</param>
    /// <param name="secondName">The name of the second, for the message.</param>
    /// <exception cref="ArgumentException">They are the same.</exception>
    public static void ThrowIfOverlapping<T>(Array first, Array second, string firstName, string secondName)
    {
        if (ReferenceEquals(first, second))
            Arrays.Throw(firstName, secondName);
    }

    private static int[] Sizes(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)];

    internal static Span<T> Elements<T>(Array array) => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static void ThrowIfSizesDiffer(Array array, ReadOnlySpan<int> sizes, string what, string name)
    {
        int[] own = Sizes(array);
        if (!sizes.SequenceEqual(own))
            throw new ArgumentException($"{what}'{name}' is {string.Join('×', own)}, but {string.Join('×', sizes.ToArray())} is needed.", name);
    }
}
