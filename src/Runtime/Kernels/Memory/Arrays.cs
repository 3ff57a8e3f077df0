using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>What generated code does with whole arrays. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Arrays
{
    /// <summary>Fills a destination of a given length with zeros.</summary>
    /// <param name="destination">What to fill.</param>
    /// <param name="length">The length that it must have.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Clear<T>(Span<T> destination, int length, string name)
    {
        if (destination.Length != length)
            throw new ArgumentException($"The destination '{name}' has {destination.Length} elements, but {length} are needed.", name);
        destination.Clear();
    }

    /// <summary>Fills a destination of given sizes with zeros.</summary>
    /// <param name="destination">What to fill.</param>
    /// <param name="rows">The number of rows that it must have.</param>
    /// <param name="columns">The number of columns that it must have.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void Clear<T>(T[,] destination, int rows, int columns, string name)
    {
        if (destination.GetLength(0) != rows || destination.GetLength(1) != columns)
            throw new ArgumentException($"The destination '{name}' is {destination.GetLength(0)}×{destination.GetLength(1)}, but {rows}×{columns} is needed.", name);
        Array.Clear(destination);
    }

    /// <summary>Fills a destination with zeros, which must have the length of an array.</summary>
    /// <param name="destination">What to fill.</param>
    /// <param name="like">The array.</param>
    /// <param name="name">The name of the destination, for the message.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void ClearLike<T>(Span<T> destination, ReadOnlySpan<T> like, string name) => Clear(destination, like.Length, name);

    /// <summary>Fills a destination with zeros, which must have the sizes of an array.</summary>
    /// <param name="destination">What to fill.</param>
    /// <param name="like">The array.</param>
    /// <param name="name">The name of the destination, for the message.</param>
    /// <exception cref="ArgumentException">It has other sizes.</exception>
    public static void ClearLike<T>(T[,] destination, T[,] like, string name) => Clear(destination, like.GetLength(0), like.GetLength(1), name);

    /// <summary>Fills a destination with zeros, which must have the lengths of an array of arrays.</summary>
    /// <param name="destination">What to fill.</param>
    /// <param name="like">The array.</param>
    /// <param name="name">The name of the destination, for the message.</param>
    /// <exception cref="ArgumentException">It has other lengths.</exception>
    public static void ClearLike<T>(T[][] destination, T[][] like, string name)
    {
        if (destination.Length != like.Length)
            throw new ArgumentException($"The destination '{name}' has {destination.Length} rows, but {like.Length} are needed.", name);
        for (int i = 0; i < like.Length; i++)
            Clear<T>(destination[i], like[i].Length, RowName<T, T>(name, i, destination[i], like[i]));
    }

    /// <summary>Copies elements.</summary>
    /// <param name="source">What to copy.</param>
    /// <param name="destination">Where to, of the same length.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Copy<T>(ReadOnlySpan<T> source, Span<T> destination)
    {
        if (source.Length != destination.Length)
            throw new ArgumentException($"The destination has {destination.Length} elements, but the result has {source.Length}.", nameof(destination));
        source.CopyTo(destination);
    }

    /// <summary>Copies elements into a vector.</summary>
    /// <param name="source">What to copy.</param>
    /// <param name="destination">Where to, of the same length.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Copy<T>(ReadOnlySpan<T> source, Vector<T> destination)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => Copy(source, destination.AsSpan());

    /// <summary>Adds the upstream gradient of a result to its adjoint.</summary>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="adjoint">What to add it to.</param>
    /// <param name="name">The name of the upstream gradient, for the message.</param>
    /// <exception cref="ArgumentException">They have different lengths.</exception>
    public static void Add<T>(ReadOnlySpan<T> upstream, Span<T> adjoint, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (upstream.Length != adjoint.Length)
            throw new ArgumentException($"The upstream gradient '{name}' has {upstream.Length} elements, but the result has {adjoint.Length}.", name);
        for (int i = 0; i < adjoint.Length; i++)
            adjoint[i] += upstream[i];
    }

    /// <summary>Adds the upstream gradient of a result to its adjoint.</summary>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="adjoint">What to add it to.</param>
    /// <param name="name">The name of the upstream gradient, for the message.</param>
    /// <exception cref="ArgumentException">They have different sizes.</exception>
    public static void Add<T>(T[,] upstream, T[,] adjoint, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (upstream.GetLength(0) != adjoint.GetLength(0) || upstream.GetLength(1) != adjoint.GetLength(1))
            throw new ArgumentException($"The upstream gradient '{name}' is {upstream.GetLength(0)}×{upstream.GetLength(1)}, but the result is {adjoint.GetLength(0)}×{adjoint.GetLength(1)}.", name);
        for (int i = 0; i < adjoint.GetLength(0); i++)
        {
            for (int j = 0; j < adjoint.GetLength(1); j++)
                adjoint[i, j] += upstream[i, j];
        }
    }

    /// <summary>Adds arrays of arrays, row by row.</summary>
    /// <param name="upstream">What to add.</param>
    /// <param name="adjoint">What to add it to.</param>
    /// <param name="name">The name of the first, for the message.</param>
    /// <exception cref="ArgumentException">They have different lengths.</exception>
    public static void Add<T>(T[][] upstream, T[][] adjoint, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (upstream.Length != adjoint.Length)
            throw new ArgumentException($"'{name}' has {upstream.Length} rows, but {adjoint.Length} are needed.", name);
        for (int i = 0; i < adjoint.Length; i++)
            Add<T>(upstream[i], adjoint[i], RowName<T, T>(name, i, upstream[i], adjoint[i]));
    }

    /// <summary>An array of the same sizes, of zeros.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The new array.</returns>
    public static T[,] ZerosLike<T>(T[,] array) => new T[array.GetLength(0), array.GetLength(1)];

    /// <summary>An array of arrays of the same lengths, of zeros.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The new arrays.</returns>
    public static T[][] ZerosLike<T>(T[][] array) => Array.ConvertAll(array, static row => new T[row.Length]);

    /// <summary>An array of arrays of another type, of the same lengths, of zeros.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The new arrays.</returns>
    public static T[][] ZerosLike<T, TOther>(TOther[][] array) => Array.ConvertAll(array, static row => new T[row.Length]);

    /// <summary>Refuses two spans with elements in common.</summary>
    /// <param name="first">One span.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstName">The name of the first, for the message.</param>
    /// <param name="secondName">The name of the second, for the message.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void ThrowIfOverlapping<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, string firstName, string secondName)
    {
        if (first.Overlaps(second))
            Throw(firstName, secondName);
    }

    /// <summary>Refuses one array under two names.</summary>
    /// <param name="first">One array.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstName">The name of the first, for the message.</param>
    /// <param name="secondName">The name of the second, for the message.</param>
    /// <exception cref="ArgumentException">They are the same.</exception>
    public static void ThrowIfOverlapping<T>(T[,] first, T[,] second, string firstName, string secondName)
    {
        if (ReferenceEquals(first, second))
            Throw(firstName, secondName);
    }

    /// <summary>Refuses arrays of arrays with a row in common.</summary>
    /// <param name="first">One array.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstName">The name of the first, for the message.</param>
    /// <param name="secondName">The name of the second, for the message.</param>
    /// <exception cref="ArgumentException">A row of one is a row of the other.</exception>
    public static void ThrowIfOverlapping<T>(T[][] first, T[][] second, string firstName, string secondName)
    {
        HashSet<T[]> rows = new(first, ReferenceEqualityComparer.Instance);
        if (second.Any(rows.Contains))
            Throw(firstName, secondName);
    }

    /// <summary>Refuses an array that is a row of an array of arrays.</summary>
    /// <param name="rows">The array of arrays.</param>
    /// <param name="array">The array, or a part of one.</param>
    /// <param name="rowsName">The name of the first, for the message.</param>
    /// <param name="arrayName">The name of the second, for the message.</param>
    /// <exception cref="ArgumentException">A row overlaps the array.</exception>
    public static void ThrowIfOverlapping<T>(T[][] rows, ReadOnlySpan<T> array, string rowsName, string arrayName)
    {
        foreach (T[] row in rows)
            ThrowIfOverlapping(row, array, rowsName, arrayName);
    }

    /// <summary>Refuses an array of arrays that is written to and has one row twice.</summary>
    /// <param name="rows">The array of arrays.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">Two rows are the same array.</exception>
    public static void ThrowIfRepeated<T>(T[][] rows, string name)
    {
        HashSet<T[]> seen = new(ReferenceEqualityComparer.Instance);
        foreach (T[] row in rows)
        {
            if (!seen.Add(row))
                throw new ArgumentException($"'{name}' has one array as two of its rows, and rows are written to. Use different arrays.", name);
        }
    }

    internal static void Throw(string first, string second) => throw new ArgumentException(
        $"'{first}' and '{second}' are the same memory, one of which is written to while the other is read. Pass different arrays.", first);
}
