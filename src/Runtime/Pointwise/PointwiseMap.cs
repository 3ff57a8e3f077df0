using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>Kernels applied to every element, into a new tensor.</summary>
internal static class PointwiseMap
{
    public static Vector<T> Apply<TKernel, T>(TKernel kernel, Vector<T> x)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        Elementwise.Map(kernel, Operand.Each(x), result);
        return result;
    }

    public static Matrix<T> Apply<TKernel, T>(TKernel kernel, Matrix<T> x)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        Elementwise.Map(kernel, Operand.Each(x), result);
        return result;
    }

    public static Vector<T> Apply<TKernel, T>(TKernel kernel, Vector<T> x, T scalar)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        Elementwise.Map(kernel, Operand.Each(x), Operand.Scalar(scalar), result);
        return result;
    }

    public static Matrix<T> Apply<TKernel, T>(TKernel kernel, Matrix<T> x, T scalar)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        Elementwise.Map(kernel, Operand.Each(x), Operand.Scalar(scalar), result);
        return result;
    }

    public static Vector<T> Apply<TKernel, T>(TKernel kernel, T scalar, Vector<T> x)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        Elementwise.Map(kernel, Operand.Scalar(scalar), Operand.Each(x), result);
        return result;
    }

    public static Matrix<T> Apply<TKernel, T>(TKernel kernel, T scalar, Matrix<T> x)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        Elementwise.Map(kernel, Operand.Scalar(scalar), Operand.Each(x), result);
        return result;
    }

    public static Vector<T> Apply<TKernel, T>(TKernel kernel, string operation, Vector<T> left, Vector<T> right)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(operation, left, right);
        var result = new Vector<T>(left.Length);
        Elementwise.Map(kernel, Operand.Each(left), Operand.Each(right), result);
        return result;
    }

    public static Matrix<T> Apply<TKernel, T>(TKernel kernel, string operation, Matrix<T> left, Matrix<T> right)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(operation, left, right);
        var result = new Matrix<T>(left.Rows, left.Columns);
        Elementwise.Map(kernel, Operand.Each(left), Operand.Each(right), result);
        return result;
    }

    /// <summary>Every row of the matrix with the vector.</summary>
    public static Matrix<T> Apply<TKernel, T>(TKernel kernel, string operation, Matrix<T> left, Vector<T> right)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfNoRow(operation, left, right);
        var result = new Matrix<T>(left.Rows, left.Columns);
        Elementwise.Map(kernel, Operand.Each(left), Operand.Row(right), result);
        return result;
    }
}
