using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>What <see cref="Reductions"/> says when it cannot.</summary>
internal static class ReductionErrors
{
    [DoesNotReturn]
    public static void ThrowEmptyVector(string operation) =>
        throw new ArgumentException($"{operation}: an empty vector has no largest element; it needs at least one element.");

    [DoesNotReturn]
    public static void ThrowEmptyMatrix<T>(string operation, Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"{operation}: a {ShapeText.Of(matrix)} matrix has no largest element to take; it needs at least one row and one column.");

    [DoesNotReturn]
    public static void ThrowUpstream(string operation, string singular, int count, int length) =>
        throw new ArgumentException(
            $"{operation}: an upstream of length {length} for {ShapeText.Count(count, singular)}; it needs one element for each {singular}.");
}
