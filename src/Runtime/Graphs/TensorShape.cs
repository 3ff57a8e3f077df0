using System.Collections.Immutable;

namespace SymbolicGrad.Graphs;

/// <summary>The size of each dimension of a <see cref="Tensor"/>: <c>[]</c> of a scalar, <c>[3]</c> of a vector, <c>[2, 3]</c> of a matrix.</summary>
public readonly struct TensorShape : IEquatable<TensorShape>
{
    private readonly ImmutableArray<int> _sizes;

    private TensorShape(ImmutableArray<int> sizes) => _sizes = sizes;

    /// <summary>The shape of a scalar.</summary>
    public static TensorShape Scalar => default;

    /// <summary>The sizes, the first dimension first.</summary>
    public ImmutableArray<int> Sizes => _sizes.IsDefault ? [] : _sizes;

    /// <summary>The number of dimensions.</summary>
    public int Rank => Sizes.Length;

    /// <summary>The number of elements: the product of the sizes, 1 for a scalar.</summary>
    public int Count => Sizes.Aggregate(1, static (product, size) => checked(product * size));

    /// <summary>The size of a dimension.</summary>
    /// <param name="dimension">The dimension, from 0.</param>
    public int this[int dimension] => Sizes[dimension];

    /// <summary>A shape.</summary>
    /// <param name="sizes">The size of each dimension.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentException">A size is negative.</exception>
    public static TensorShape Of(params int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        if (Array.Exists(sizes, static size => size < 0)) throw new ArgumentException($"The shape [{string.Join(", ", sizes)}] has a negative size.", nameof(sizes));
        return new([.. sizes]);
    }

    /// <summary>Whether two shapes have the same sizes.</summary>
    public static bool operator ==(TensorShape left, TensorShape right) => left.Equals(right);

    /// <summary>Whether two shapes differ in a size or in their number of dimensions.</summary>
    public static bool operator !=(TensorShape left, TensorShape right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TensorShape other) => Sizes.AsSpan().SequenceEqual(other.Sizes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TensorShape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Sizes.Aggregate(Rank, HashCode.Combine);

    /// <summary>The shape as <c>[2, 3]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Sizes)}]";

    internal int Offset(int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        bool inside = indices.Length == Rank;
        int offset = 0;
        for (int i = 0; inside && i < indices.Length; i++)
        {
            inside = (uint)indices[i] < (uint)Sizes[i];
            offset = offset * Sizes[i] + indices[i];
        }
        return inside ? offset : throw new ArgumentException($"The indices [{string.Join(", ", indices)}] are not inside a tensor of shape {this}.", nameof(indices));
    }
}
