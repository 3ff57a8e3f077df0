using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>What <see cref="MatrixProduct"/> says when it cannot.</summary>
internal static unsafe class ProductErrors
{
    /// <summary>Throws where the destination shares memory with a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSeparate<T>(T* left, int leftLength, T* right, int rightLength, T* destination, int length)
        where T : unmanaged
    {
        T* end = destination + length;
        if ((left < end && destination < left + leftLength) || (right < end && destination < right + rightLength)) Shapes.ThrowShared("Matrix product");
    }

    [DoesNotReturn]
    public static void ThrowMultiply<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw Undefined(
            $"{ShapeText.Of(left)} times {ShapeText.Of(right)}",
            $"the left has {ShapeText.Count(left.Columns, "column")}, so the right needs {ShapeText.Count(left.Columns, "row")}");

    [DoesNotReturn]
    public static void ThrowTransposeMultiply<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw Undefined(
            $"the transpose of {ShapeText.Of(left)} times {ShapeText.Of(right)}",
            $"the left has {ShapeText.Count(left.Rows, "row")}, so the right needs {ShapeText.Count(left.Rows, "row")}");

    [DoesNotReturn]
    public static void ThrowMultiplyTranspose<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw Undefined(
            $"{ShapeText.Of(left)} times the transpose of {ShapeText.Of(right)}",
            $"the left has {ShapeText.Count(left.Columns, "column")}, so the right needs {ShapeText.Count(left.Columns, "column")}");

    [DoesNotReturn]
    public static void ThrowMultiply<T>(Matrix<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw Undefined(
            $"{ShapeText.Of(left)} times a vector of {ShapeText.Of(right)}",
            $"the matrix has {ShapeText.Count(left.Columns, "column")}, so the vector needs {ShapeText.Count(left.Columns, "element")}");

    [DoesNotReturn]
    public static void ThrowMultiply<T>(Vector<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw Undefined(
            $"a vector of {ShapeText.Of(left)} times {ShapeText.Of(right)}",
            $"the matrix has {ShapeText.Count(right.Rows, "row")}, so the vector needs {ShapeText.Count(right.Rows, "element")}");

    private static ArgumentException Undefined(string product, string remedy) =>
        new($"Matrix product: {product} is not defined; {remedy}.");
}
