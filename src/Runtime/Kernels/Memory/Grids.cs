using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (destination.GetLength(axis) != sizes[axis])
                Throw(destination, string.Join('×', sizes.ToArray()), "The destination ", name);
        }
        Array.Clear(destination);
    }

    /// <summary>Fills a destination with zeros, which must have the sizes of an array.</summary>
    /// <param name="destination">What to fill: an array of more than two dimensions.</param>
    /// <param name="like">The array.</param>
    /// <param name="name">The name of the destination, for the message.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void ClearLike<T>(Array destination, Array like, string name)
    {
        ThrowIfSizesDiffer(destination, like, "The destination ", name);
        Array.Clear(destination);
    }

    /// <summary>Copies elements.</summary>
    /// <param name="source">What to copy.</param>
    /// <param name="destination">Where to, of the same sizes.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void Copy(Array source, Array destination)
    {
        ThrowIfSizesDiffer(destination, source, "The destination ", nameof(destination));
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
        ThrowIfSizesDiffer(upstream, adjoint, "The upstream gradient ", name);
        Arrays.Add<T>(Elements<T>(upstream), Elements<T>(adjoint), name);
    }

    /// <summary>Refuses an array of other sizes than are needed.</summary>
    /// <param name="array">The array: of more than two dimensions.</param>
    /// <param name="needed">What has the sizes that are needed; null where anything will do.</param>
    /// <param name="name">The name of the array, for the message.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void ThrowIfNotLike(Array array, Array? needed, string name)
    {
        if (needed is null)
            return;
        ArgumentNullException.ThrowIfNull(array, name);
        ThrowIfSizesDiffer(array, needed, "", name);
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

    internal static Span<T> Elements<T>(Array array) => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static void ThrowIfSizesDiffer(Array array, Array needed, string what, string name)
    {
        for (int axis = 0; axis < needed.Rank; axis++)
        {
            if (array.GetLength(axis) != needed.GetLength(axis))
                Throw(array, Sizes(needed), what, name);
        }
    }

    [DoesNotReturn]
    private static void Throw(Array array, string needed, string what, string name) =>
        throw new ArgumentException($"{what}'{name}' is {Sizes(array)}, but {needed} is needed.", name);

    private static string Sizes(Array array) => string.Join('×', Enumerable.Range(0, array.Rank).Select(array.GetLength));
}
