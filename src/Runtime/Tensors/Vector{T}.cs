using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// A vector: a view of consecutive elements of an array, as <see cref="Memory{T}"/> is. Copies of the struct share the elements;
/// <see langword="default"/> is the empty vector.
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
[CollectionBuilder(typeof(Vector), nameof(Vector.Create))]
public readonly partial struct Vector<T> : IEquatable<Vector<T>>, IEqualityOperators<Vector<T>, Vector<T>, bool>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[]? _array;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>Makes a vector of zeros.</summary>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Vector(int length)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _array = new T[length];
        _length = length;
    }

    /// <summary>Makes a vector that wraps an array, without a copy.</summary>
    /// <param name="elements">The elements.</param>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Vector(T[] elements)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(elements);
        _array = elements;
        _length = elements.Length;
    }

    /// <summary>Makes a view of a part of an array.</summary>
    /// <param name="memory">The array.</param>
    /// <param name="offset">The index of the first element.</param>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentException">The part is not inside the array.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> is neither <see cref="float"/> nor <see cref="double"/>.
    /// </exception>
    public Vector(T[] memory, int offset, int length)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(memory);
        if ((ulong)(uint)offset + (uint)length > (uint)memory.Length) ThrowOutside(memory.Length, offset, length);
        _array = memory;
        _offset = offset;
        _length = length;
    }

    /// <summary>A view of some elements.</summary>
    internal Vector<T> Range(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)_length) Kernels.Shapes.RequireRange("Range", "element", start, length, _length);
        return new Vector<T>(_array!, _offset + start, length);
    }

    internal Kernels.TensorMemory InMemory => new(_array, _offset, _length, -1);

    /// <summary>The number of elements.</summary>
    public int Length => _length;

    /// <summary>The element at an index, from 0 on, by reference: setting it writes to the memory that this vector is a view of.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the vector.</exception>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_length) ThrowIndex(index);
            return ref _array![_offset + index];
        }
    }

    /// <summary>A vector that wraps an array, without a copy; null gives the empty vector.</summary>
    public static implicit operator Vector<T>(T[]? elements) => elements is null ? default : new(elements);

    /// <summary>The elements, without a copy.</summary>
    public static implicit operator ReadOnlySpan<T>(Vector<T> vector) => vector.AsSpan();

    /// <summary>
    /// Whether two vectors have the same length and equal elements; as with <see cref="Equals(Vector{T})"/>, NaN equals NaN.
    /// </summary>
    public static bool operator ==(Vector<T> left, Vector<T> right) => left.Equals(right);

    /// <summary>Whether two vectors differ in length or in an element.</summary>
    public static bool operator !=(Vector<T> left, Vector<T> right) => !left.Equals(right);

    /// <summary>The elements, without a copy; writing to the span writes to the vector.</summary>
    /// <returns>A span of <see cref="Length"/> elements.</returns>
    public Span<T> AsSpan() => new(_array, _offset, _length);

    /// <summary>The elements, without a copy; writing to the memory writes to the vector.</summary>
    /// <returns>Memory of <see cref="Length"/> elements.</returns>
    public Memory<T> AsMemory() => new(_array, _offset, _length);

    /// <summary>Enumerates the elements.</summary>
    /// <returns>The enumerator of <see cref="AsSpan"/>.</returns>
    public Span<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Copies the elements to another vector.</summary>
    /// <param name="destination">A vector of the same length; overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    public void CopyTo(Vector<T> destination)
    {
        if (destination._length != _length) ThrowCopy(destination._length);
        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>Sets every element to zero.</summary>
    public void Clear() => AsSpan().Clear();

    /// <summary>Sets every element to a value.</summary>
    /// <param name="value">The value.</param>
    public void Fill(T value) => AsSpan().Fill(value);

    /// <summary>Copies the elements to a new array.</summary>
    /// <returns>An array of <see cref="Length"/> elements.</returns>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>
    /// Whether another vector has the same length and equal elements, compared as <c>T.Equals</c> does: NaN equals NaN, 0 equals −0.
    /// </summary>
    /// <param name="other">The other vector.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Vector<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Vector<T> other && Equals(other);

    /// <summary>A hash of the elements; it changes when an element is set.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_length);
        foreach (T element in AsSpan()) hash.Add(element);
        return hash.ToHashCode();
    }

    /// <summary>
    /// The elements as text, such as <c>[1, 2.5, -3]</c>, the same in every culture; a vector longer than 20 is cut in the middle.
    /// </summary>
    public override string ToString() => TensorText.Of(this);

    private static void ThrowOutside(int available, int offset, int length) =>
        throw new ArgumentException(
            $"Vector: {length} elements from offset {offset} are not inside memory of {ShapeText.Count(available, "element")}.");

    private void ThrowIndex(int index) =>
        throw new ArgumentOutOfRangeException(
            nameof(index), $"Vector: the index {index} is outside a vector of length {_length}.");

    private void ThrowCopy(int destination) =>
        throw new ArgumentException(
            $"Copy: a vector of length {_length} does not fit a destination of length {destination}; the lengths must be equal.");
}
