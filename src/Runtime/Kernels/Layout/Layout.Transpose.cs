using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Rearranges elements, without arithmetic. The destination comes last, has the shape of the result and is overwritten; it must not share
/// memory with an argument, except where the method says so. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Layout
{
    /// <summary>So many columns at a time that the rows of the destination they become stay in the first-level cache.</summary>
    private const int TransposedColumns = 64;

    /// <summary>destination = matrixᵀ.</summary>
    /// <param name="matrix">A matrix, m×n.</param>
    /// <param name="destination">A matrix, n×m.</param>
    /// <exception cref="ArgumentException">The destination has another shape or shares memory with the matrix.</exception>
    public static unsafe void Transpose<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = matrix.Rows, columns = matrix.Columns;
        Shapes.RequireDestination("Transpose", columns, rows, destination);
        Shapes.RequireSeparate<T>("Transpose", matrix.AsSpan(), destination.AsSpan());
        fixed (T* source = matrix.AsSpan(), target = destination.AsSpan())
        {
            for (int j = 0; j < columns; j += TransposedColumns)
                TransposeKernel.Run(source + j, columns, rows, Math.Min(TransposedColumns, columns - j), target + (nint)j * rows, rows);
        }
    }
}
