using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Elementwise
{
    /// <summary>The sum of kernel(a[i, j], …) over all elements.</summary>
    /// <param name="kernel">The formula; only its type matters.</param>
    /// <param name="a">The first operand.</param>
    /// <returns>The sum; 0 where there are no elements.</returns>
    /// <exception cref="ArgumentException">The shapes of the operands do not fit together.</exception>
    public static T Sum<TKernel, T, TA>(
        TKernel kernel, Operand<T, TA> a)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
    {
        Shape shape = a.Shape;
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        var expression = new Expression1<TKernel, T, TA>(in a);
        return SumLoop.Run<Expression1<TKernel, T, TA>, T>(ref expression, shape);
    }

    /// <inheritdoc cref="Sum{TKernel, T, TA}(TKernel, Operand{T, TA})"/>
    public static T Sum<TKernel, T, TA, TB>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape);
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        b.Require(shape, 2, nameof(Sum));
        var expression = new Expression2<TKernel, T, TA, TB>(in a, in b);
        return SumLoop.Run<Expression2<TKernel, T, TA, TB>, T>(ref expression, shape);
    }

    /// <inheritdoc cref="Sum{TKernel, T, TA}(TKernel, Operand{T, TA})"/>
    public static T Sum<TKernel, T, TA, TB, TC>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c)
        where TKernel : struct, IKernel3
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape);
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        b.Require(shape, 2, nameof(Sum));
        c.Require(shape, 3, nameof(Sum));
        var expression = new Expression3<TKernel, T, TA, TB, TC>(in a, in b, in c);
        return SumLoop.Run<Expression3<TKernel, T, TA, TB, TC>, T>(ref expression, shape);
    }

    /// <inheritdoc cref="Sum{TKernel, T, TA}(TKernel, Operand{T, TA})"/>
    public static T Sum<TKernel, T, TA, TB, TC, TD>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d)
        where TKernel : struct, IKernel4
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape).Join(d.Shape);
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        b.Require(shape, 2, nameof(Sum));
        c.Require(shape, 3, nameof(Sum));
        d.Require(shape, 4, nameof(Sum));
        var expression = new Expression4<TKernel, T, TA, TB, TC, TD>(in a, in b, in c, in d);
        return SumLoop.Run<Expression4<TKernel, T, TA, TB, TC, TD>, T>(ref expression, shape);
    }

    /// <inheritdoc cref="Sum{TKernel, T, TA}(TKernel, Operand{T, TA})"/>
    public static T Sum<TKernel, T, TA, TB, TC, TD, TE>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d, Operand<T, TE> e)
        where TKernel : struct, IKernel5
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
        where TE : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape).Join(d.Shape).Join(e.Shape);
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        b.Require(shape, 2, nameof(Sum));
        c.Require(shape, 3, nameof(Sum));
        d.Require(shape, 4, nameof(Sum));
        e.Require(shape, 5, nameof(Sum));
        var expression = new Expression5<TKernel, T, TA, TB, TC, TD, TE>(in a, in b, in c, in d, in e);
        return SumLoop.Run<Expression5<TKernel, T, TA, TB, TC, TD, TE>, T>(ref expression, shape);
    }

    /// <inheritdoc cref="Sum{TKernel, T, TA}(TKernel, Operand{T, TA})"/>
    public static T Sum<TKernel, T, TA, TB, TC, TD, TE, TF>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d, Operand<T, TE> e, Operand<T, TF> f)
        where TKernel : struct, IKernel6
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
        where TE : struct, IAccess
        where TF : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape).Join(d.Shape).Join(e.Shape).Join(f.Shape);
        shape.RequireKnown(nameof(Sum));
        a.Require(shape, 1, nameof(Sum));
        b.Require(shape, 2, nameof(Sum));
        c.Require(shape, 3, nameof(Sum));
        d.Require(shape, 4, nameof(Sum));
        e.Require(shape, 5, nameof(Sum));
        f.Require(shape, 6, nameof(Sum));
        var expression = new Expression6<TKernel, T, TA, TB, TC, TD, TE, TF>(in a, in b, in c, in d, in e, in f);
        return SumLoop.Run<Expression6<TKernel, T, TA, TB, TC, TD, TE, TF>, T>(ref expression, shape);
    }
}
