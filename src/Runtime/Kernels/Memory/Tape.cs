using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>
/// What the forward sweep of a loop leaves for the backward sweep: a stack. For generated code; it may change with any version.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Tape<T> : IReusable
{
    private const int SmallestCapacity = 64;

    private T[] _items = [];
    private int _count;

    /// <summary>Makes room for a number of values.</summary>
    /// <param name="capacity">How many will be pushed at most, as far as it is known.</param>
    public void Reserve(int capacity)
    {
        if (capacity > _items.Length)
            Array.Resize(ref _items, capacity);
    }

    /// <summary>Leaves a value.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(T value)
    {
        T[] items = _items;
        int count = _count;
        if ((uint)count < (uint)items.Length)
        {
            items[count] = value;
            _count = count + 1;
        }
        else
            Grow(value);
    }

    /// <summary>Takes the value that was left last.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Pop()
    {
        T value = _items[--_count];
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _items[_count] = default!;
        return value;
    }

    /// <summary>Tensors are let go of, here and where they are popped, so that no memory of the user is held.</summary>
    void IReusable.Reset()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, 0, _count);
        _count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(T value)
    {
        Array.Resize(ref _items, Math.Max(SmallestCapacity, checked(2 * _items.Length)));
        _items[_count++] = value;
    }
}
