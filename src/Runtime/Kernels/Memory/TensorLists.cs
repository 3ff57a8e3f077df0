using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>Lists of vectors and of matrices. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorLists
{
    /// <summary>The number of entries of all vectors together.</summary>
    /// <param name="list">The vectors.</param>
    /// <returns>The sum of their lengths.</returns>
    public static int Count<T>(IReadOnlyList<Vector<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = 0;
        for (int i = 0; i < list.Count; i++)
            count += list[i].Length;
        return count;
    }

    /// <summary>The number of entries of all matrices together.</summary>
    /// <param name="list">The matrices.</param>
    /// <returns>The sum of their sizes.</returns>
    public static int Count<T>(IReadOnlyList<Matrix<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = 0;
        for (int i = 0; i < list.Count; i++)
            count += list[i].Length;
        return count;
    }

    /// <summary>The vectors as parameters, named <c>Biases[0]</c>.</summary>
    /// <param name="name">The name of the list.</param>
    /// <param name="list">The vectors.</param>
    /// <returns>The parameters in order.</returns>
    public static IEnumerable<ParameterShape> Describe<T>(string name, IReadOnlyList<Vector<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        list.Select((vector, i) => ParameterShape.Of($"{name}[{i}]", vector));

    /// <summary>The matrices as parameters, named <c>Weights[0]</c>.</summary>
    /// <param name="name">The name of the list.</param>
    /// <param name="list">The matrices.</param>
    /// <returns>The parameters in order.</returns>
    public static IEnumerable<ParameterShape> Describe<T>(string name, IReadOnlyList<Matrix<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        list.Select((matrix, i) => ParameterShape.Of($"{name}[{i}]", matrix));

    /// <summary>Copies the entries, one vector after the other.</summary>
    /// <param name="list">The vectors.</param>
    /// <param name="destination">Receives the entries.</param>
    public static void CopyTo<T>(IReadOnlyList<Vector<T>> list, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < list.Count; i++)
        {
            list[i].AsSpan().CopyTo(destination);
            destination = destination[list[i].Length..];
        }
    }

    /// <summary>Copies the entries, one matrix after the other, row by row.</summary>
    /// <param name="list">The matrices.</param>
    /// <param name="destination">Receives the entries.</param>
    public static void CopyTo<T>(IReadOnlyList<Matrix<T>> list, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < list.Count; i++)
        {
            list[i].AsSpan().CopyTo(destination);
            destination = destination[list[i].Length..];
        }
    }

    /// <summary>Vectors of the same lengths over other memory.</summary>
    /// <param name="list">The vectors.</param>
    /// <param name="memory">Holds the entries, one vector after the other.</param>
    /// <param name="offset">The index of the first entry.</param>
    /// <returns>The vectors over the memory.</returns>
    public static Vector<T>[] Bind<T>(IReadOnlyList<Vector<T>> list, T[] memory, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = new Vector<T>[list.Count];
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] = new Vector<T>(memory, offset, list[i].Length);
            offset += list[i].Length;
        }
        return bound;
    }

    /// <summary>Matrices of the same shapes over other memory.</summary>
    /// <param name="list">The matrices.</param>
    /// <param name="memory">Holds the entries, one matrix after the other, row by row.</param>
    /// <param name="offset">The index of the first entry.</param>
    /// <returns>The matrices over the memory.</returns>
    public static Matrix<T>[] Bind<T>(IReadOnlyList<Matrix<T>> list, T[] memory, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = new Matrix<T>[list.Count];
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] = new Matrix<T>(memory, offset, list[i].Rows, list[i].Columns);
            offset += list[i].Length;
        }
        return bound;
    }

    /// <summary>Vectors of zeros of the same lengths.</summary>
    /// <param name="list">The vectors.</param>
    /// <returns>The new vectors.</returns>
    public static Vector<T>[] ZerosLike<T>(IReadOnlyList<Vector<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Bind(list, new T[Count(list)], 0);

    /// <summary>Matrices of zeros of the same shapes.</summary>
    /// <param name="list">The matrices.</param>
    /// <returns>The new matrices.</returns>
    public static Matrix<T>[] ZerosLike<T>(IReadOnlyList<Matrix<T>> list)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Bind(list, new T[Count(list)], 0);

    /// <summary>Throws unless a gradient has as many vectors as the list that it is the gradient of, each with memory of its own.</summary>
    /// <param name="gradient">The vectors of the gradient.</param>
    /// <param name="of">The list.</param>
    /// <param name="name">The name of the list.</param>
    /// <exception cref="ArgumentException">The numbers differ, or a vector of the gradient shares memory with another of either.</exception>
    public static void RequireDistinct<T>(IReadOnlyList<Vector<T>> gradient, IReadOnlyList<Vector<T>> of, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RequireDistinct(gradient, of, name, static tensor => tensor.InMemory);

    /// <summary>Throws unless a gradient has as many matrices as the list that it is the gradient of, each with memory of its own.</summary>
    /// <param name="gradient">The matrices of the gradient.</param>
    /// <param name="of">The list.</param>
    /// <param name="name">The name of the list.</param>
    /// <exception cref="ArgumentException">The numbers differ, or a matrix of the gradient shares memory with another of either.</exception>
    public static void RequireDistinct<T>(IReadOnlyList<Matrix<T>> gradient, IReadOnlyList<Matrix<T>> of, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RequireDistinct(gradient, of, name, static tensor => tensor.InMemory);

    /// <summary>That an element shares memory with its own gradient is for <see cref="Destination"/> to say, which compares them anyway.</summary>
    private static void RequireDistinct<TTensor>(IReadOnlyList<TTensor> gradient, IReadOnlyList<TTensor> of, string name, Func<TTensor, TensorMemory> memoryOf)
    {
        if (gradient.Count != of.Count)
            throw new ArgumentException($"The gradient has {gradient.Count} elements in '{name}', but {of.Count} are needed, one for each of what it is the gradient of.");
        for (int i = 0; i < of.Count; i++)
        {
            TensorMemory memory = memoryOf(gradient[i]);
            for (int j = 0; j < of.Count; j++)
            {
                if (j < i && memory.Overlaps(memoryOf(gradient[j]))) ThrowShared($"Elements {j} and {i} of '{name}' share memory in the gradient, which would receive two gradients");
                if (j != i && memory.Overlaps(memoryOf(of[j]))) ThrowShared($"Element {i} of '{name}' in the gradient shares memory with element {j} of '{name}', which would be overwritten while it is still read");
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowShared(string what) => throw new ArgumentException($"{what}; give each memory of its own.");
}
