using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>A matrix in pinned memory, as the product loops walk it: any stride along its rows and along its columns, in elements.</summary>
internal readonly unsafe struct Strided<T>(T* start, nint row, nint column)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The first element.</summary>
    public readonly T* Start = start;

    /// <summary>From a row to the next.</summary>
    public readonly nint Row = row;

    /// <summary>From a column to the next.</summary>
    public readonly nint Column = column;

    /// <summary>The part that begins at a row and a column.</summary>
    public Strided<T> From(int row, int column) => new(Start + row * Row + column * Column, Row, Column);
}
