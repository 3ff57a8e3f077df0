using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Memory of a list that grows, or of its adjoints: zeros as far as one asks. For generated code, which knows how many elements the list has; it may change with
/// any version.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Growing<T> : IReusable
{
    private const int SmallestCapacity = 16;

    private T[] _items = [];

    /// <summary>An element.</summary>
    /// <param name="index">Its index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            T[] items = _items;
            return ref (uint)index < (uint)items.Length ? ref items[index] : ref Grow(index);
        }
    }

    void IReusable.Reset() => Array.Clear(_items);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T Grow(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Array.Resize(ref _items, (int)Math.Max(index + 1L, Math.Min(Math.Max(SmallestCapacity, 2L * _items.Length), Array.MaxLength)));
        return ref _items[index];
    }
}
