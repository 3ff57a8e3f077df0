namespace SymbolicGrad.Kernels;

/// <content>Checks of sizes. Where there is nothing to be like, null, anything will do.</content>
public static partial class Arrays
{
    /// <summary>Refuses an array of another length than is needed.</summary>
    /// <param name="array">The array.</param>
    /// <param name="needed">What has the length that is needed.</param>
    /// <param name="name">The name of the array, for the message.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ThrowIfNotLike<T, TOther>(ReadOnlySpan<T> array, ReadOnlySpan<TOther> needed, string name)
    {
        if (array.Length != needed.Length)
            throw new ArgumentException($"'{name}' has {array.Length} elements, but {needed.Length} are needed.", name);
    }

    /// <summary>Refuses an array of other sizes than are needed.</summary>
    /// <param name="array">The array.</param>
    /// <param name="needed">What has the sizes that are needed.</param>
    /// <param name="name">The name of the array, for the message.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void ThrowIfNotLike<T, TOther>(T[,] array, TOther[,]? needed, string name)
    {
        if (needed is null)
            return;
        ArgumentNullException.ThrowIfNull(array, name);
        if (array.GetLength(0) != needed.GetLength(0) || array.GetLength(1) != needed.GetLength(1))
            throw new ArgumentException($"'{name}' is {array.GetLength(0)}×{array.GetLength(1)}, but {needed.GetLength(0)}×{needed.GetLength(1)} is needed.", name);
    }

    /// <summary>Refuses an array of arrays of other lengths than are needed.</summary>
    /// <param name="array">The array.</param>
    /// <param name="needed">What has the lengths that are needed.</param>
    /// <param name="name">The name of the array, for the message.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ThrowIfNotLike<T, TOther>(T[][] array, TOther[][]? needed, string name)
    {
        if (needed is null)
            return;
        ArgumentNullException.ThrowIfNull(array, name);
        if (array.Length != needed.Length)
            throw new ArgumentException($"'{name}' has {array.Length} rows, but {needed.Length} are needed.", name);
        for (int i = 0; i < needed.Length; i++)
            ThrowIfNotLike<T, TOther>(array[i], needed[i], RowName<T, TOther>(name, i, array[i], needed[i]));
    }

    /// <summary>What a message calls a row; where its length is right there is no message, and so nothing to allocate.</summary>
    private static string RowName<T, TOther>(string name, int index, ReadOnlySpan<T> row, ReadOnlySpan<TOther> needed) =>
        row.Length == needed.Length ? name : $"{name}[{index}]";
}
