namespace SymbolicGrad.Kernels;

/// <content>Whole arrays, which are taken back into arrays of the same sizes.</content>
public sealed partial class Tape<T>
{
    /// <summary>Leaves the elements of an array.</summary>
    /// <param name="array">The array.</param>
    public void Push(ReadOnlySpan<T> array)
    {
        int count = checked(_count + array.Length);
        if (count > _items.Length)
            Array.Resize(ref _items, (int)Math.Max(count, Math.Min(2L * _items.Length, Array.MaxLength)));
        array.CopyTo(_items.AsSpan(_count));
        _count = count;
    }

    /// <summary>Takes the elements of the array that was left last.</summary>
    /// <param name="array">Where to put them.</param>
    public void Pop(Span<T> array)
    {
        _count -= array.Length;
        _items.AsSpan(_count, array.Length).CopyTo(array);
    }

    /// <inheritdoc cref="Push(ReadOnlySpan{T})"/>
    public void Push(T[,] array) => Push(AsSpan(array));

    /// <inheritdoc cref="Pop(Span{T})"/>
    public void Pop(T[,] array) => Pop(AsSpan(array));

    /// <inheritdoc cref="Push(ReadOnlySpan{T})"/>
    public void Push(T[][] array)
    {
        foreach (T[] row in array)
            Push(row);
    }

    /// <inheritdoc cref="Pop(Span{T})"/>
    public void Pop(T[][] array)
    {
        for (int i = array.Length - 1; i >= 0; i--)
            Pop(array[i]);
    }

    /// <summary>Leaves the elements of an array of any number of dimensions.</summary>
    /// <param name="array">The array.</param>
    public void PushAll(Array array) => Push(Grids.Elements<T>(array));

    /// <summary>Takes the elements of the array that was left last.</summary>
    /// <param name="array">Where to put them.</param>
    public void PopAll(Array array) => Pop(Grids.Elements<T>(array));

    private static Span<T> AsSpan(T[,] array) =>
        array.Length == 0 ? [] : System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref array[0, 0], array.Length);
}
