using System.Numerics;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Runtime.Tests.Kernels.Products.ProductReference;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleVectorProductTests : VectorProductTests<float>;

public class DoubleVectorProductTests : VectorProductTests<double>;

public abstract class VectorProductTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static IEnumerable<(int Rows, int Columns)> Shapes =>
        from rows in Sizes
        from columns in Sizes
        select (rows, columns);

    private static IEnumerable<int> Sizes => [.. Enumerable.Range(0, 36), 47, 64, 67, 100, 131, 337];

    [Fact]
    public void Multiply_MatrixByVector_IsTheProduct()
    {
        var random = new Random(2);
        foreach ((int rows, int columns) in Shapes)
        {
            Matrix<T> matrix = GuardedMemory<T>.Random(random, rows, columns).Matrix;
            GuardedMemory<T> vector = GuardedMemory<T>.Random(random, columns, 1);
            var destination = GuardedMemory<T>.Destination(rows, 1);
            MatrixProduct.Multiply(matrix, vector.Vector, destination.Vector);
            AssertProduct(destination.Matrix, Elements(matrix), Elements(vector.Matrix));
            destination.AssertNothingOutsideWritten();
        }
    }

    [Fact]
    public void Multiply_VectorByMatrix_IsTheProduct()
    {
        var random = new Random(3);
        foreach ((int rows, int columns) in Shapes)
        {
            Matrix<T> matrix = GuardedMemory<T>.Random(random, rows, columns).Matrix;
            GuardedMemory<T> vector = GuardedMemory<T>.Random(random, 1, rows);
            var destination = GuardedMemory<T>.Destination(1, columns);
            MatrixProduct.Multiply(vector.Vector, matrix, destination.Vector);
            AssertProduct(destination.Matrix, Elements(vector.Matrix), Elements(matrix));
            destination.AssertNothingOutsideWritten();
        }
    }

    [Fact]
    public void Outer_OfTwoVectors_IsExactlyTheProductOfEachPair()
    {
        var random = new Random(4);
        foreach ((int rows, int columns) in Shapes)
        {
            Vector<T> left = GuardedMemory<T>.Random(random, 1, rows).Vector, right = GuardedMemory<T>.Random(random, 1, columns).Vector;
            var destination = GuardedMemory<T>.Destination(rows, columns);
            MatrixProduct.Outer(left, right, destination.Matrix);
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    Assert.Equal(left[i] * right[j], destination.Matrix[i, j]);
            destination.AssertNothingOutsideWritten();
        }
    }
}
