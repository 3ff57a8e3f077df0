using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks that an upstream gradient has the shape of the result. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Upstreams
{
    /// <summary>Refuses an upstream gradient of another length than the result.</summary>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="length">The length of the result.</param>
    /// <param name="name">How the caller writes <paramref name="upstream"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Check<T>(Vector<T> upstream, int length, [CallerArgumentExpression(nameof(upstream))] string name = "")
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Check(upstream.Length, length, name);

    /// <summary>Refuses an upstream gradient of another shape than the result.</summary>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="rows">The number of rows of the result.</param>
    /// <param name="columns">The number of columns of the result.</param>
    /// <param name="name">How the caller writes <paramref name="upstream"/>.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Check<T>(Matrix<T> upstream, int rows, int columns, [CallerArgumentExpression(nameof(upstream))] string name = "")
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Check([upstream.Rows, upstream.Columns], [rows, columns], name);

    /// <summary>Refuses an upstream gradient with another number of elements than the result.</summary>
    /// <param name="length">How many elements it has.</param>
    /// <param name="needed">How many the result has.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">The numbers differ.</exception>
    public static void Check(int length, int needed, string name)
    {
        if (length != needed)
            throw new ArgumentException($"The upstream gradient '{name}' has {length} elements, but the result has {needed}.", name);
    }

    /// <summary>Refuses an upstream gradient of other sizes than the result.</summary>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="needed">Those of the result, as many.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Check(ReadOnlySpan<int> sizes, ReadOnlySpan<int> needed, string name)
    {
        if (!sizes.SequenceEqual(needed))
            throw new ArgumentException($"The upstream gradient '{name}' is {string.Join('×', sizes.ToArray())}, but the result is {string.Join('×', needed.ToArray())}.", name);
    }
}
