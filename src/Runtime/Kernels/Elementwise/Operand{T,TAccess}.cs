using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>An operand of an element-wise kernel, made by <see cref="Operand"/>. For generated code.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TAccess">How the elements are read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Operand<T, TAccess>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TAccess : struct, IAccess
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Operand(ref T first, Shape shape)
    {
        First = ref first;
        Shape = shape;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Operand(T value)
    {
        Value = value;
        Shape = new Shape(Shape.Any, Shape.Any);
    }

    /// <summary>The first element of a tensor.</summary>
    internal readonly ref T First;

    /// <summary>The number, where the operand is a scalar.</summary>
    internal readonly T Value;

    /// <summary>The shape, as far as the operand fixes it.</summary>
    internal readonly Shape Shape;

    /// <summary>Throws unless the operand fits a shape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Require(Shape shape, int position, string operation)
    {
        bool fits = TAccess.Kind switch
        {
            AccessKind.Each => Shape == shape,
            AccessKind.Row => Shape.Columns == shape.Columns,
            AccessKind.Column => Shape.Rows == shape.Rows,
            _ => true,
        };
        if (!fits) OperandErrors.Throw(TAccess.Kind, Shape, shape, position, operation);
    }
}
