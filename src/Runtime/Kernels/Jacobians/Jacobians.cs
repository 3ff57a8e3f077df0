using System.ComponentModel;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>What generated code fills Jacobians and Hessians with. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Jacobians
{
    /// <summary>The number of directions that forward mode takes at a time.</summary>
    /// <returns>The numbers in a register.</returns>
    public static int Directions<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector512<T>.Count;

    /// <summary>Refuses a matrix that has another number of columns than there are parameters.</summary>
    /// <param name="jacobian">The matrix.</param>
    /// <param name="columns">The number of columns that it must have.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It has another number of columns.</exception>
    public static void ThrowIfNotColumns<T>(Matrix<T> jacobian, int columns, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (jacobian.Columns != columns)
            throw new ArgumentException($"The matrix '{name}' is {jacobian.Rows}×{jacobian.Columns}, but the Jacobian has {columns} columns, one for each number of the parameters.", name);
    }

    /// <summary>The tangents of one parameter: 1 in the direction of its own column, 0 in the others.</summary>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="own">The column of the parameter.</param>
    /// <returns>The tangents.</returns>
    public static Vector512<T> Basis<T>(int column, int own)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int direction = own - column;
        return (uint)direction < (uint)Vector512<T>.Count ? Vector512<T>.Zero.WithElement(direction, T.One) : default;
    }

    /// <summary>The tangents of the elements of an array parameter.</summary>
    /// <param name="tangents">What to fill; zeros before.</param>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="first">The column of the first element.</param>
    public static void FillBasis<T>(Span<Vector512<T>> tangents, int column, int first)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int direction = 0; direction < Vector512<T>.Count; direction++)
        {
            int element = column + direction - first;
            if ((uint)element < (uint)tangents.Length)
                tangents[element] = Vector512<T>.Zero.WithElement(direction, T.One);
        }
    }

    /// <summary>Sets entries of one row.</summary>
    /// <param name="jacobian">The Jacobian.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="tangents">The derivatives of one result in all directions.</param>
    public static void SetColumns<T>(Matrix<T> jacobian, int row, int column, Vector512<T> tangents)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> entries = Row(jacobian, row, column, Math.Min(Vector512<T>.Count, jacobian.Columns - column));
        for (int direction = 0; direction < entries.Length; direction++)
            entries[direction] = tangents[direction];
    }

    /// <summary>Sets entries of all rows.</summary>
    /// <param name="jacobian">The Jacobian.</param>
    /// <param name="column">The column of the first direction.</param>
    /// <param name="tangents">The derivatives of each result in all directions.</param>
    /// <exception cref="ArgumentException">There are more or fewer results than rows.</exception>
    public static void SetColumns<T>(Matrix<T> jacobian, int column, ReadOnlySpan<Vector512<T>> tangents)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (tangents.Length != jacobian.Rows)
            throw new ArgumentException($"The matrix is {jacobian.Rows}×{jacobian.Columns}, but the Jacobian has {tangents.Length} rows, one for each number of the result.", nameof(jacobian));
        for (int row = 0; row < tangents.Length; row++)
            SetColumns(jacobian, row, column, tangents[row]);
    }

    /// <summary>Entries of one row.</summary>
    /// <param name="jacobian">The Jacobian.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The first column.</param>
    /// <param name="count">The number of columns.</param>
    /// <returns>The entries, in place.</returns>
    public static Span<T> Row<T>(Matrix<T> jacobian, int row, int column, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => jacobian.AsSpan().Slice(row * jacobian.Columns + column, count);

    /// <inheritdoc cref="Row"/>
    public static Vector<T> RowVector<T>(Matrix<T> jacobian, int row, int column, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => jacobian.Row(row).Range(column, count);
}
