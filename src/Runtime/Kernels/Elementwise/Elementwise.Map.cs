using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Element-wise kernels: one pass over the operands, whatever the formula, without storing what lies between. For generated code.
/// </summary>
/// <remarks>
/// All elements of the formula's value have the same bits wherever they stand and however long the tensor is. Sums add in an order that
/// depends on the shape and on the width w of the machine's vector registers alone, so that they have the same bits in every run, but not
/// on every machine. u is the unit roundoff, 2⁻⁵³ or 2⁻²⁴:
/// <list type="bullet">
/// <item>A sum of all n elements takes turns with four accumulators of w elements, which then come together. Where an operand is read by
/// rows or columns, each block of rows is summed like that, and one block after another. The error is below (n/4 + 10)·u·Σ|xᵢ|.</item>
/// <item>The sum of a row goes like that too from 64 columns on, and from left to right below. Its error is below n·u·Σ|xᵢ|.</item>
/// <item>The sum of a column goes from top to bottom where there are 64 columns or few rows. Else the rows of a block of up to 512
/// elements have a sum each, over all blocks, which then come together. Its error is below n·u·Σ|xᵢ|.</item>
/// </list>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Elementwise
{
    /// <summary>destination[i, j] = kernel(a[i, j], …) for every element.</summary>
    /// <param name="kernel">The formula; only its type matters.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="destination">The matrix or vector to write to; overwritten. It may be the same memory as an operand of every element.</param>
    /// <exception cref="ArgumentException">The shapes of the operands and the destination do not fit together.</exception>
    public static void Map<TKernel, T, TA>(
        TKernel kernel, Operand<T, TA> a, Destination<T> destination)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        var expression = new Expression1<TKernel, T, TA>(in a);
        MapLoop.Run(ref expression, destination);
    }

    /// <inheritdoc cref="Map{TKernel, T, TA}(TKernel, Operand{T, TA}, Destination{T})"/>
    public static void Map<TKernel, T, TA, TB>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Destination<T> destination)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        b.Require(shape, 2, nameof(Map));
        var expression = new Expression2<TKernel, T, TA, TB>(in a, in b);
        MapLoop.Run(ref expression, destination);
    }

    /// <inheritdoc cref="Map{TKernel, T, TA}(TKernel, Operand{T, TA}, Destination{T})"/>
    public static void Map<TKernel, T, TA, TB, TC>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Destination<T> destination)
        where TKernel : struct, IKernel3
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        b.Require(shape, 2, nameof(Map));
        c.Require(shape, 3, nameof(Map));
        var expression = new Expression3<TKernel, T, TA, TB, TC>(in a, in b, in c);
        MapLoop.Run(ref expression, destination);
    }

    /// <inheritdoc cref="Map{TKernel, T, TA}(TKernel, Operand{T, TA}, Destination{T})"/>
    public static void Map<TKernel, T, TA, TB, TC, TD>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d, Destination<T> destination)
        where TKernel : struct, IKernel4
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        b.Require(shape, 2, nameof(Map));
        c.Require(shape, 3, nameof(Map));
        d.Require(shape, 4, nameof(Map));
        var expression = new Expression4<TKernel, T, TA, TB, TC, TD>(in a, in b, in c, in d);
        MapLoop.Run(ref expression, destination);
    }

    /// <inheritdoc cref="Map{TKernel, T, TA}(TKernel, Operand{T, TA}, Destination{T})"/>
    public static void Map<TKernel, T, TA, TB, TC, TD, TE>(
        TKernel kernel,
        Operand<T, TA> a,
        Operand<T, TB> b,
        Operand<T, TC> c,
        Operand<T, TD> d,
        Operand<T, TE> e,
        Destination<T> destination)
        where TKernel : struct, IKernel5
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
        where TE : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        b.Require(shape, 2, nameof(Map));
        c.Require(shape, 3, nameof(Map));
        d.Require(shape, 4, nameof(Map));
        e.Require(shape, 5, nameof(Map));
        var expression = new Expression5<TKernel, T, TA, TB, TC, TD, TE>(in a, in b, in c, in d, in e);
        MapLoop.Run(ref expression, destination);
    }

    /// <inheritdoc cref="Map{TKernel, T, TA}(TKernel, Operand{T, TA}, Destination{T})"/>
    public static void Map<TKernel, T, TA, TB, TC, TD, TE, TF>(
        TKernel kernel,
        Operand<T, TA> a,
        Operand<T, TB> b,
        Operand<T, TC> c,
        Operand<T, TD> d,
        Operand<T, TE> e,
        Operand<T, TF> f,
        Destination<T> destination)
        where TKernel : struct, IKernel6
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
        where TE : struct, IAccess
        where TF : struct, IAccess
    {
        Shape shape = destination.Shape;
        a.Require(shape, 1, nameof(Map));
        b.Require(shape, 2, nameof(Map));
        c.Require(shape, 3, nameof(Map));
        d.Require(shape, 4, nameof(Map));
        e.Require(shape, 5, nameof(Map));
        f.Require(shape, 6, nameof(Map));
        var expression = new Expression6<TKernel, T, TA, TB, TC, TD, TE, TF>(in a, in b, in c, in d, in e, in f);
        MapLoop.Run(ref expression, destination);
    }
}
