using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>What <see cref="Layout"/> says when it cannot.</summary>
internal static class LayoutErrors
{
    [DoesNotReturn]
    public static void ThrowColumns<T>(Matrix<T> upper, Matrix<T> lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"ConcatenateRows: {ShapeText.Of(upper)} above {ShapeText.Of(lower)} is not defined; the numbers of columns must be equal.");

    [DoesNotReturn]
    public static void ThrowRows<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"ConcatenateColumns: {ShapeText.Of(left)} beside {ShapeText.Of(right)} is not defined; the numbers of rows must be equal.");

    [DoesNotReturn]
    public static void ThrowPadRows<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"PadRows: {ShapeText.Of(matrix)} inside {ShapeText.Of(destination)} is not defined; the numbers of columns must be equal.");

    [DoesNotReturn]
    public static void ThrowPadColumns<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"PadColumns: {ShapeText.Of(matrix)} inside {ShapeText.Of(destination)} is not defined; the numbers of rows must be equal.");

    [DoesNotReturn]
    public static void ThrowReshape<T>(string shape, int length, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"Reshape: {shape} to {ShapeText.Of(destination)} is not defined; the destination needs {ShapeText.Count(length, "element")} and has {destination.Length}.");

    [DoesNotReturn]
    public static void ThrowIndexCount<T>(string operation, Matrix<T> matrix, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"{operation}: {ShapeText.Count(count, "column index")} for a {ShapeText.Of(matrix)} matrix; there must be one for each of its {ShapeText.Count(matrix.Rows, "row")}.");

    [DoesNotReturn]
    public static void ThrowScatterLength(int length, int count) =>
        throw new ArgumentException(
            $"Scatter: a vector of length {length} for {ShapeText.Count(count, "row")}; there must be one element for each row.");

    [DoesNotReturn]
    public static void ThrowIndex(string operation, int row, int column, int columns) =>
        throw new ArgumentException(
            $"{operation}: the column {column} of row {row} is not inside {ShapeText.Count(columns, "column")}; it must be at least 0 and less than {columns}.");
}
