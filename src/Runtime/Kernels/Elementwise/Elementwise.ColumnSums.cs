using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Elementwise
{
    /// <summary>destination[j] = Σᵢ kernel(a[i, j], …): one sum a column.</summary>
    /// <param name="kernel">The formula; only its type matters.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="destination">A vector with an entry for each column; overwritten. It must not share memory with an operand.</param>
    /// <exception cref="ArgumentException">The shapes of the operands and the destination do not fit together.</exception>
    public static void ColumnSums<TKernel, T, TA>(
        TKernel kernel, Operand<T, TA> a, Vector<T> destination)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
    {
        Shape shape = a.Shape;
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression1<TKernel, T, TA>(in a);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }

    /// <inheritdoc cref="ColumnSums{TKernel, T, TA}(TKernel, Operand{T, TA}, Vector{T})"/>
    public static void ColumnSums<TKernel, T, TA, TB>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Vector<T> destination)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape);
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        b.Require(shape, 2, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression2<TKernel, T, TA, TB>(in a, in b);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }

    /// <inheritdoc cref="ColumnSums{TKernel, T, TA}(TKernel, Operand{T, TA}, Vector{T})"/>
    public static void ColumnSums<TKernel, T, TA, TB, TC>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Vector<T> destination)
        where TKernel : struct, IKernel3
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape);
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        b.Require(shape, 2, nameof(ColumnSums));
        c.Require(shape, 3, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression3<TKernel, T, TA, TB, TC>(in a, in b, in c);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }

    /// <inheritdoc cref="ColumnSums{TKernel, T, TA}(TKernel, Operand{T, TA}, Vector{T})"/>
    public static void ColumnSums<TKernel, T, TA, TB, TC, TD>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d, Vector<T> destination)
        where TKernel : struct, IKernel4
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape).Join(d.Shape);
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        b.Require(shape, 2, nameof(ColumnSums));
        c.Require(shape, 3, nameof(ColumnSums));
        d.Require(shape, 4, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression4<TKernel, T, TA, TB, TC, TD>(in a, in b, in c, in d);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }

    /// <inheritdoc cref="ColumnSums{TKernel, T, TA}(TKernel, Operand{T, TA}, Vector{T})"/>
    public static void ColumnSums<TKernel, T, TA, TB, TC, TD, TE>(
        TKernel kernel, Operand<T, TA> a, Operand<T, TB> b, Operand<T, TC> c, Operand<T, TD> d, Operand<T, TE> e, Vector<T> destination)
        where TKernel : struct, IKernel5
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TA : struct, IAccess
        where TB : struct, IAccess
        where TC : struct, IAccess
        where TD : struct, IAccess
        where TE : struct, IAccess
    {
        Shape shape = a.Shape.Join(b.Shape).Join(c.Shape).Join(d.Shape).Join(e.Shape);
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        b.Require(shape, 2, nameof(ColumnSums));
        c.Require(shape, 3, nameof(ColumnSums));
        d.Require(shape, 4, nameof(ColumnSums));
        e.Require(shape, 5, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression5<TKernel, T, TA, TB, TC, TD, TE>(in a, in b, in c, in d, in e);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }

    /// <inheritdoc cref="ColumnSums{TKernel, T, TA}(TKernel, Operand{T, TA}, Vector{T})"/>
    public static void ColumnSums<TKernel, T, TA, TB, TC, TD, TE, TF>(
        TKernel kernel,
        Operand<T, TA> a,
        Operand<T, TB> b,
        Operand<T, TC> c,
        Operand<T, TD> d,
        Operand<T, TE> e,
        Operand<T, TF> f,
        Vector<T> destination)
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
        shape.RequireKnown(nameof(ColumnSums));
        a.Require(shape, 1, nameof(ColumnSums));
        b.Require(shape, 2, nameof(ColumnSums));
        c.Require(shape, 3, nameof(ColumnSums));
        d.Require(shape, 4, nameof(ColumnSums));
        e.Require(shape, 5, nameof(ColumnSums));
        f.Require(shape, 6, nameof(ColumnSums));
        shape.RequireColumnSums(destination.Length);
        var expression = new Expression6<TKernel, T, TA, TB, TC, TD, TE, TF>(in a, in b, in c, in d, in e, in f);
        ColumnSumsLoop.Run(ref expression, shape, destination);
    }
}
