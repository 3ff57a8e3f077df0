using System.Collections;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Graphs;

/// <summary>
/// Numbers in any number of dimensions, the values of a <see cref="Graph"/>. A tensor does not change. Vectors and matrices of differentiated methods are
/// <see cref="Vector{T}"/> and <see cref="Matrix{T}"/>; here a scalar, <c>2.5</c>, and nested collections, <c>[[1, 0], [0, -1]]</c>, become tensors too.
/// </summary>
[CollectionBuilder(typeof(Tensor), nameof(Stack))]
public sealed partial class Tensor : IEnumerable<Tensor>, IEquatable<Tensor>
{
    private readonly double[] _elements;

    private Tensor(TensorShape shape, double[] elements)
    {
        Shape = shape;
        _elements = elements;
    }

    /// <summary>The size of each dimension.</summary>
    public TensorShape Shape { get; }

    /// <summary>The elements, the last dimension running fastest.</summary>
    public ReadOnlySpan<double> Elements => _elements;

    /// <summary>One element.</summary>
    /// <param name="indices">Its index in each dimension.</param>
    /// <exception cref="ArgumentException">There are more or fewer indices than dimensions, or one is outside its dimension.</exception>
    public double this[params int[] indices] => _elements[Shape.Offset(indices)];

    /// <summary>A tensor with a copy of the elements.</summary>
    /// <param name="shape">The size of each dimension.</param>
    /// <param name="elements">The elements, the last dimension running fastest.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ArgumentException">The number of elements is not the product of the sizes.</exception>
    public static Tensor Of(TensorShape shape, params double[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Length != shape.Count)
            throw new ArgumentException($"A tensor of shape {shape} has {ShapeText.Count(shape.Count, "element")}; {elements.Length} were given.", nameof(elements));
        return new Tensor(shape, [.. elements]);
    }

    /// <summary>A tensor all of whose elements are equal.</summary>
    /// <param name="shape">The size of each dimension.</param>
    /// <param name="value">The value of the elements.</param>
    /// <returns>The tensor.</returns>
    public static Tensor Filled(TensorShape shape, double value)
    {
        double[] elements = new double[shape.Count];
        Array.Fill(elements, value);
        return new Tensor(shape, elements);
    }

    /// <summary>Puts tensors of one shape upon each other, with one more dimension; what a collection such as <c>[1, 2, 3]</c> calls.</summary>
    /// <param name="items">The tensors; of none, a vector of length 0 is made.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor Stack(ReadOnlySpan<Tensor> items)
    {
        TensorShape inner = items.IsEmpty ? TensorShape.Scalar : items[0].Shape;
        double[] elements = new double[items.Length * inner.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Shape != inner)
                throw new ArgumentException($"Item 0 of a tensor has the shape {inner} and item {i} the shape {items[i].Shape}; all must have one shape.", nameof(items));
            items[i]._elements.CopyTo(elements, i * inner.Count);
        }
        return new Tensor(TensorShape.Of([items.Length, .. inner.Sizes]), elements);
    }

    /// <summary>A scalar.</summary>
    public static implicit operator Tensor(double value) => new(TensorShape.Scalar, [value]);

    /// <summary>A vector with a copy of the elements.</summary>
    public static implicit operator Tensor(double[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new(TensorShape.Of(elements.Length), [.. elements]);
    }

    /// <summary>A matrix with a copy of the elements.</summary>
    public static implicit operator Tensor(double[,] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new(TensorShape.Of(elements.GetLength(0), elements.GetLength(1)), [.. elements.Cast<double>()]);
    }

    /// <summary>A vector with a copy of the elements.</summary>
    public static implicit operator Tensor(Vector<double> vector) => new(TensorShape.Of(vector.Length), vector.ToArray());

    /// <summary>A matrix with a copy of the elements.</summary>
    public static implicit operator Tensor(Matrix<double> matrix) => new(TensorShape.Of(matrix.Rows, matrix.Columns), matrix.AsSpan().ToArray());

    /// <summary>The elements' sums; a tensor of fewer dimensions is repeated along the first ones of the other.</summary>
    public static Tensor operator +(Tensor left, Tensor right) => Broadcast.Map("+", left, right, static (a, b) => a + b);

    /// <summary>The elements' differences; a tensor of fewer dimensions is repeated along the first ones of the other.</summary>
    public static Tensor operator -(Tensor left, Tensor right) => Broadcast.Map("-", left, right, static (a, b) => a - b);

    /// <summary>Each element times a number.</summary>
    public static Tensor operator *(double factor, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Map(element => factor * element);
    }

    /// <summary>The items along the first dimension.</summary>
    /// <returns>One tensor, of one dimension less, after another.</returns>
    /// <exception cref="InvalidOperationException">The tensor is a scalar.</exception>
    public IEnumerator<Tensor> GetEnumerator()
    {
        if (Shape.Rank == 0) throw new InvalidOperationException("A scalar has no items.");
        TensorShape inner = TensorShape.Of([.. Shape.Sizes.Skip(1)]);
        for (int i = 0; i < Shape[0]; i++)
            yield return new Tensor(inner, _elements[(i * inner.Count)..((i + 1) * inner.Count)]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Tensor? other) => other is not null && Shape == other.Shape && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shape, _elements.Length == 0 ? 0 : _elements[0]);

    internal static Tensor Wrap(TensorShape shape, double[] elements) => new(shape, elements);

    internal Tensor Map(Func<double, double> function) => new(Shape, Array.ConvertAll(_elements, element => function(element)));
}
