using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>The elements of lists. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lists
{
    /// <summary>The elements of a list, where they are.</summary>
    /// <param name="list">The list.</param>
    /// <returns>Its elements; none of null.</returns>
    public static Span<T> Items<T>(List<T>? list) => CollectionsMarshal.AsSpan(list);

    /// <inheritdoc cref="Items{T}(List{T})"/>
    public static ReadOnlySpan<T> Items<T>(ImmutableArray<T> list) => list.AsSpan();

    /// <summary>The elements of a collection: where they are, in arrays and lists; in a copy, where another type keeps them.</summary>
    /// <param name="items">The collection.</param>
    /// <returns>Its elements; none of null.</returns>
    public static ReadOnlySpan<T> Items<T>(IEnumerable<T>? items) => items switch
    {
        null => default,
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        ImmutableArray<T> immutable => immutable.AsSpan(),
        _ => items.ToArray(),
    };

    /// <summary>The elements of a list, where they are.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>Its elements; none of null.</returns>
    public static Span<T> Items<T>(List<T>? list, string name) => CollectionsMarshal.AsSpan(list);

    /// <inheritdoc cref="Items{T}(List{T}, string)"/>
    public static ReadOnlySpan<T> Items<T>(ImmutableArray<T> list, string name) => list.AsSpan();

    /// <summary>The elements of a collection, where they are: for methods that write to their arguments, of which it could be a view.</summary>
    /// <param name="items">The collection.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>Its elements; none of null.</returns>
    /// <exception cref="ArgumentException">It is neither an array nor a list.</exception>
    public static ReadOnlySpan<T> Items<T>(IEnumerable<T>? items, string name) => items is null or T[] or List<T> or ImmutableArray<T>
        ? Items(items)
        : throw new ArgumentException($"'{name}' is a {items.GetType().Name}, and the method writes to its arguments, of which that could be a view. Pass an array or a List.", name);
}
