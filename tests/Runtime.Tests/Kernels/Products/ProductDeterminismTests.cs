using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleProductDeterminismTests : ProductDeterminismTests<float>;

public class DoubleProductDeterminismTests : ProductDeterminismTests<double>;

public abstract class ProductDeterminismTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<int, int, int> Shapes =>
        new() { { 3, 4, 3 }, { 17, 33, 9 }, { 50, 70, 90 }, { 5, 100, 1 }, { 1, 100, 50 }, { 3, 90, 50 }, { 65, 257, 260 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_WhereverTheirMemoryBegins_GiveTheSameBits(int rows, int depth, int columns)
    {
        var random = new Random(5);
        T[] left = Random(random, rows * depth), right = Random(random, depth * columns);
        T[] expected = Products(left, right, rows, depth, columns, 0);
        foreach (int offset in new[] { 1, 3, 8, 13 })
            Assert.Equal(expected, Products(left, right, rows, depth, columns, offset));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_OnceTheWorkspaceHasGrown_AllocateNothing(int rows, int depth, int columns)
    {
        Matrix<T> left = new(rows, depth), right = new(depth, columns), destination = new(rows, columns);
        Matrix<T> leftTransposed = new(depth, rows), rightTransposed = new(columns, depth);

        Assert.Equal(0, Allocation.OfRepeatedCall(() =>
        {
            MatrixProduct.Multiply(left, right, destination);
            MatrixProduct.TransposeMultiply(leftTransposed, right, destination);
            MatrixProduct.MultiplyTranspose(left, rightTransposed, destination);
        }));
    }

    private static T[] Products(T[] left, T[] right, int rows, int depth, int columns, int offset)
    {
        Matrix<T> leftAs(int m, int n) => View(left, m, n, offset);
        Matrix<T> rightAs(int m, int n) => View(right, m, n, 3 * offset % 17);
        Matrix<T> destination = View(new T[rows * columns], rows, columns, 5 * offset % 17);
        var all = new List<T>();
        MatrixProduct.Multiply(leftAs(rows, depth), rightAs(depth, columns), destination);
        all.AddRange(destination.ToArray());
        MatrixProduct.TransposeMultiply(leftAs(depth, rows), rightAs(depth, columns), destination);
        all.AddRange(destination.ToArray());
        MatrixProduct.MultiplyTranspose(leftAs(rows, depth), rightAs(columns, depth), destination);
        all.AddRange(destination.ToArray());
        return [.. all];
    }

    private static Matrix<T> View(T[] elements, int rows, int columns, int offset)
    {
        var memory = new T[elements.Length + offset];
        elements.CopyTo(memory, offset);
        return new Matrix<T>(memory, offset, rows, columns);
    }

    private static T[] Random(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
}
