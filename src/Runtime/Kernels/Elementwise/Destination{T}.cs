using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>What <see cref="Elementwise"/> writes to: a matrix or a vector. For generated code.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Destination<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Destination(ref T first, Shape shape)
    {
        First = ref first;
        Shape = shape;
    }

    /// <summary>The first element.</summary>
    internal readonly ref T First;

    /// <summary>The shape.</summary>
    internal readonly Shape Shape;

    /// <summary>A matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Destination<T>(Matrix<T> matrix) =>
        new(ref MemoryMarshal.GetReference(matrix.AsSpan()), new Shape(matrix.Rows, matrix.Columns));

    /// <summary>A vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Destination<T>(Vector<T> vector) =>
        new(ref MemoryMarshal.GetReference(vector.AsSpan()), new Shape(Shape.NoRows, vector.Length));
}
