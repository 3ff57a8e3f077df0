using System.Numerics;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Runtime.Tests.Kernels.Products.ProductReference;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleLaneWidthTests : LaneWidthTests<float>;

public class DoubleLaneWidthTests : LaneWidthTests<double>;

/// <summary>The loops at the widths that this machine would not choose.</summary>
public abstract unsafe class LaneWidthTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 3, 4, 3 }, { 2, 50, 5 }, { 9, 7, 11 }, { 13, 17, 19 }, { 23, 29, 1 }, { 31, 40, 47 }, { 15, 20, 100 }, { 66, 257, 260 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_AtEveryWidth_AreTheProducts(int rows, int depth, int columns)
    {
        Check<Lane128<T>>(rows, depth, columns);
        Check<Lane256<T>>(rows, depth, columns);
        Check<Lane512<T>>(rows, depth, columns);
    }

    private static void Check<TLane>(int rows, int depth, int columns)
        where TLane : struct, ILane<TLane, T>
    {
        var random = new Random(rows + depth + columns);
        Matrix<T> left = GuardedMemory<T>.Random(random, rows, depth).Matrix, right = GuardedMemory<T>.Random(random, depth, columns).Matrix;
        Matrix<T> leftTransposed = GuardedMemory<T>.Random(random, depth, rows).Matrix, rightTransposed = GuardedMemory<T>.Random(random, columns, depth).Matrix;
        fixed (T* a = left.AsSpan(), b = right.AsSpan(), at = leftTransposed.AsSpan(), bt = rightTransposed.AsSpan())
        {
            Check<TLane>(Elements(left), Elements(right), new(a, depth, 1), new(b, columns, 1));
            Check<TLane>(Transpose(Elements(leftTransposed)), Elements(right), new(at, 1, rows), new(b, columns, 1));
            Check<TLane>(Elements(left), Transpose(Elements(rightTransposed)), new(a, depth, 1), new(bt, 1, depth));
        }
    }

    private static void Check<TLane>(double[,] left, double[,] right, Strided<T> a, Strided<T> b)
        where TLane : struct, ILane<TLane, T>
    {
        int rows = left.GetLength(0), depth = left.GetLength(1), columns = right.GetLength(1);
        var destination = GuardedMemory<T>.Destination(rows, columns);
        fixed (T* c = destination.Matrix.AsSpan()) ProductDispatch.Run<TLane, T>(a, b, c, rows, depth, columns, accumulate: false);
        AssertProduct(destination.Matrix, left, right);
        destination.AssertNothingOutsideWritten();
    }
}
