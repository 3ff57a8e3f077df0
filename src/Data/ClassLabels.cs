using System.Numerics;

namespace SymbolicGrad.Data;

/// <summary>The class of each row, as an index into a list of classes.</summary>
public sealed class ClassLabels
{
    private readonly string[] _classes;
    private readonly int[] _indices;

    internal ClassLabels(string[] classes, int[] indices)
    {
        _classes = classes;
        _indices = indices;
    }

    /// <summary>The classes, in the order of their indices.</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>The index of each row's class.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>The number of rows.</summary>
    public int Count => _indices.Length;

    /// <summary>The class of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    public string this[int row] => _classes[_indices[row]];

    /// <summary>The labels as targets of a softmax: in each row 1 in the column of the row's class, 0 elsewhere.</summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <returns>A matrix with a row for each row and a column for each class.</returns>
    public Matrix<T> OneHot<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(Count, _classes.Length);
        for (int row = 0; row < Count; row++) result[row, _indices[row]] = T.One;
        return result;
    }

    /// <summary>The number of rows of each class.</summary>
    /// <returns>One count a class.</returns>
    public int[] CountByClass()
    {
        int[] counts = new int[_classes.Length];
        foreach (int index in _indices) counts[index]++;
        return counts;
    }
}
