using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>How the kernels of <see cref="Elementwise"/> read an operand. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Operand
{
    /// <summary>Element (i, j) of a matrix for element (i, j).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Operand<T, EachAccess> Each<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(ref MemoryMarshal.GetReference(matrix.AsSpan()), new Shape(matrix.Rows, matrix.Columns));

    /// <summary>Element j of a vector for element j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Operand<T, EachAccess> Each<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(ref MemoryMarshal.GetReference(vector.AsSpan()), new Shape(Shape.NoRows, vector.Length));

    /// <summary>Element j of a vector for element (i, j): the same in every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Operand<T, RowAccess> Row<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(ref MemoryMarshal.GetReference(vector.AsSpan()), new Shape(Shape.Any, vector.Length));

    /// <summary>Element i of a vector for element (i, j): the same in every column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Operand<T, ColumnAccess> Column<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(ref MemoryMarshal.GetReference(vector.AsSpan()), new Shape(vector.Length, Shape.Any));

    /// <summary>One number for every element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Operand<T, ScalarAccess> Scalar<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(value);
}
