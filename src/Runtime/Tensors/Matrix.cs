using System.Numerics;

namespace SymbolicGrad;

/// <summary>Makes matrices.</summary>
public static class Matrix
{
    /// <summary>Makes a matrix with a copy of the given rows; what a collection expression such as <c>[[1, 2], [3, 4]]</c> calls.</summary>
    /// <param name="rows">The rows, all of one length.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Matrix<T> Create<T>(params ReadOnlySpan<Vector<T>> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = rows.IsEmpty ? 0 : rows[0].Length;
        var matrix = new Matrix<T>(rows.Length, columns);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != columns)
            {
                throw new ArgumentException(
                    $"Matrix: row {i} has {ShapeText.Count(rows[i].Length, "element")}; row 0 has {columns}, so every row needs {columns}.",
                    nameof(rows));
            }
            rows[i].CopyTo(matrix.Row(i));
        }
        return matrix;
    }

    /// <summary>The identity matrix: ones on the diagonal, zero elsewhere.</summary>
    /// <param name="size">The number of rows and of columns.</param>
    /// <returns>The matrix.</returns>
    public static Matrix<T> Identity<T>(int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var matrix = new Matrix<T>(size, size);
        for (int i = 0; i < size; i++) matrix[i, i] = T.One;
        return matrix;
    }
}
