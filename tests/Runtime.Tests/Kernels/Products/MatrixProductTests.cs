using System.Numerics;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Runtime.Tests.Kernels.Products.ProductReference;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleMatrixProductTests : MatrixProductTests<float>;

public class DoubleMatrixProductTests : MatrixProductTests<double>;

public abstract class MatrixProductTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int LargestOfAll = 20;

    /// <summary>Rows, depth, columns: around the sizes where the loops change, with primes and ones.</summary>
    public static TheoryData<int, int, int> LargeShapes => new()
    {
        { 1, 331, 1 }, { 1, 97, 200 }, { 3, 257, 101 }, { 4, 100, 67 }, { 211, 97, 1 }, { 37, 1, 53 }, { 64, 64, 64 },
        { 33, 300, 31 }, { 63, 257, 259 }, { 67, 521, 127 }, { 131, 100, 791 }, { 64, 300, 775 },
    };

    [Fact]
    public void Multiply_EveryShapeUpTo20_IsTheProduct() => ForEveryShape(CheckMultiply);

    [Fact]
    public void TransposeMultiply_EveryShapeUpTo20_IsTheProduct() => ForEveryShape(CheckTransposeMultiply);

    [Fact]
    public void MultiplyTranspose_EveryShapeUpTo20_IsTheProduct() => ForEveryShape(CheckMultiplyTranspose);

    [Theory]
    [MemberData(nameof(LargeShapes))]
    public void Products_OfLargeShapes_AreTheProducts(int rows, int depth, int columns)
    {
        var random = new Random(rows * 31 + columns);
        CheckMultiply(random, rows, depth, columns);
        CheckTransposeMultiply(random, rows, depth, columns);
        CheckMultiplyTranspose(random, rows, depth, columns);
    }

    [Fact]
    public void Products_WithoutTerms_AreZero()
    {
        var destination = new Matrix<T>(2, 3);
        foreach (Action<Matrix<T>> product in new Action<Matrix<T>>[]
        {
            d => MatrixProduct.Multiply(new Matrix<T>(2, 0), new Matrix<T>(0, 3), d),
            d => MatrixProduct.TransposeMultiply(new Matrix<T>(0, 2), new Matrix<T>(0, 3), d),
            d => MatrixProduct.MultiplyTranspose(new Matrix<T>(2, 0), new Matrix<T>(3, 0), d),
        })
        {
            destination.Fill(T.NaN);
            product(destination);
            Assert.All(destination.ToArray(), element => Assert.Equal(T.Zero, element));
        }
    }

    private static void ForEveryShape(Action<Random, int, int, int> check)
    {
        var random = new Random(1);
        for (int rows = 0; rows <= LargestOfAll; rows++)
            for (int depth = 0; depth <= LargestOfAll; depth++)
                for (int columns = 0; columns <= LargestOfAll; columns++)
                    check(random, rows, depth, columns);
    }

    private static void CheckMultiply(Random random, int rows, int depth, int columns)
    {
        Matrix<T> left = GuardedMemory<T>.Random(random, rows, depth).Matrix, right = GuardedMemory<T>.Random(random, depth, columns).Matrix;
        var destination = GuardedMemory<T>.Destination(rows, columns);
        MatrixProduct.Multiply(left, right, destination.Matrix);
        AssertProduct(destination.Matrix, Elements(left), Elements(right));
        destination.AssertNothingOutsideWritten();
    }

    private static void CheckTransposeMultiply(Random random, int rows, int depth, int columns)
    {
        Matrix<T> left = GuardedMemory<T>.Random(random, depth, rows).Matrix, right = GuardedMemory<T>.Random(random, depth, columns).Matrix;
        var destination = GuardedMemory<T>.Destination(rows, columns);
        MatrixProduct.TransposeMultiply(left, right, destination.Matrix);
        AssertProduct(destination.Matrix, Transpose(Elements(left)), Elements(right));
        destination.AssertNothingOutsideWritten();
    }

    private static void CheckMultiplyTranspose(Random random, int rows, int depth, int columns)
    {
        Matrix<T> left = GuardedMemory<T>.Random(random, rows, depth).Matrix, right = GuardedMemory<T>.Random(random, columns, depth).Matrix;
        var destination = GuardedMemory<T>.Destination(rows, columns);
        MatrixProduct.MultiplyTranspose(left, right, destination.Matrix);
        AssertProduct(destination.Matrix, Elements(left), Transpose(Elements(right)));
        destination.AssertNothingOutsideWritten();
    }
}
