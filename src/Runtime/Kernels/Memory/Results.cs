using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks of what must have the shape of a result: an upstream gradient, or a destination. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Results
{
    /// <summary>Refuses a vector of another length than the result.</summary>
    /// <param name="given">What must have the shape of the result.</param>
    /// <param name="length">The length of the result.</param>
    /// <param name="name">How the caller writes <paramref name="given"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Check<T>(Vector<T> given, int length, [CallerArgumentExpression(nameof(given))] string name = "")
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Check(given.Length, length, name);

    /// <summary>Refuses a matrix of another shape than the result.</summary>
    /// <param name="given">What must have the shape of the result.</param>
    /// <param name="rows">The number of rows of the result.</param>
    /// <param name="columns">The number of columns of the result.</param>
    /// <param name="name">How the caller writes <paramref name="given"/>.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Check<T>(Matrix<T> given, int rows, int columns, [CallerArgumentExpression(nameof(given))] string name = "")
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Check([given.Rows, given.Columns], [rows, columns], name);

    /// <summary>Refuses an array with another number of elements than the result.</summary>
    /// <param name="length">How many elements it has.</param>
    /// <param name="needed">How many the result has.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">The numbers differ.</exception>
    public static void Check(int length, int needed, string name)
    {
        if (length != needed)
            throw new ArgumentException($"'{name}' has {length} elements, but the result has {needed}.", name);
    }

    /// <summary>Refuses an array of other sizes than the result.</summary>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="needed">Those of the result, as many.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Check(ReadOnlySpan<int> sizes, ReadOnlySpan<int> needed, string name)
    {
        if (!sizes.SequenceEqual(needed))
            throw new ArgumentException($"'{name}' is {string.Join('×', sizes.ToArray())}, but the result is {string.Join('×', needed.ToArray())}.", name);
    }
}
