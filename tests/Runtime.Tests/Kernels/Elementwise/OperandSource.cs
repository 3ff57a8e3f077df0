using System.Numerics;
using System.Runtime.InteropServices;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

/// <summary>An operand of every kind for one shape. Its elements are eighths, so that sums of them are exact in any order.</summary>
internal sealed class OperandSource<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> _each;
    private readonly Vector<T> _row;
    private readonly Vector<T> _column;
    private readonly T _scalar;

    public OperandSource(Random random, int rows, int columns)
    {
        _each = Eighths(random, rows, columns).Matrix;
        _row = Eighths(random, 1, columns).Vector;
        _column = Eighths(random, 1, rows).Vector;
        _scalar = Eighths(random, 1, 1).Vector[0];
    }

    /// <summary>The operand of a kind.</summary>
    public Operand<T, TAccess> Operand<TAccess>()
        where TAccess : struct, IAccess => TAccess.Kind switch
        {
            AccessKind.Each => new(ref First(_each.AsVector()), new Shape(_each.Rows, _each.Columns)),
            AccessKind.Row => new(ref First(_row), new Shape(Shape.Any, _row.Length)),
            AccessKind.Column => new(ref First(_column), new Shape(_column.Length, Shape.Any)),
            _ => new(_scalar),
        };

    /// <summary>What the operand of a kind has for an element.</summary>
    public T At<TAccess>(int row, int column)
        where TAccess : struct, IAccess => TAccess.Kind switch
        {
            AccessKind.Each => _each[row, column],
            AccessKind.Row => _row[column],
            AccessKind.Column => _column[row],
            _ => _scalar,
        };

    private static ref T First(Vector<T> vector) => ref MemoryMarshal.GetReference(vector.AsSpan());

    private static GuardedMemory<T> Eighths(Random random, int rows, int columns)
    {
        GuardedMemory<T> memory = GuardedMemory<T>.Destination(rows, columns);
        foreach (ref T element in memory.Matrix.AsSpan()) element = T.CreateChecked(random.Next(-16, 17) / 8.0);
        return memory;
    }
}
