using System.Numerics;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Runtime.Tests.Kernels.Products.ProductReference;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleAccumulationTests : AccumulationTests<float>;

public class DoubleAccumulationTests : AccumulationTests<double>;

/// <summary>Products that are added to what is there.</summary>
public abstract class AccumulationTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 0, 3, 2 }, { 2, 0, 3 }, { 1, 1, 1 }, { 3, 4, 3 }, { 1, 50, 1 }, { 2, 50, 5 }, { 9, 7, 11 }, { 40, 17, 3 }, { 10, 512, 2 }, { 30, 569, 5 }, { 23, 29, 1 }, { 31, 40, 47 }, { 128, 32, 64 }, { 66, 2100, 70 }, { 200, 257, 300 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Product_IsAddedToTheDestination(int rows, int depth, int columns)
    {
        Random random = new(rows + depth + columns);
        Matrix<T> left = GuardedMemory<T>.Random(random, rows, depth).Matrix, right = GuardedMemory<T>.Random(random, depth, columns).Matrix;
        Matrix<T> leftTransposed = SymbolicGrad.Functions.Transpose(left), rightTransposed = SymbolicGrad.Functions.Transpose(right);
        Matrix<T> start = GuardedMemory<T>.Random(random, rows, columns).Matrix;
        double[,] expected = Sum(Elements(start), Product(Elements(left), Elements(right)));

        Check(sum => MatrixProduct.Multiply(left, right, sum, accumulate: true));
        Check(sum => MatrixProduct.TransposeMultiply(leftTransposed, right, sum, accumulate: true));
        Check(sum => MatrixProduct.MultiplyTranspose(left, rightTransposed, sum, accumulate: true));
        if (columns == 1)
            Check(sum => MatrixProduct.Multiply(left, right.AsVector(), sum.AsVector(), accumulate: true));
        if (rows == 1)
            Check(sum => MatrixProduct.Multiply(left.AsVector(), right, sum.AsVector(), accumulate: true));
        if (depth == 1)
            Check(sum => MatrixProduct.Outer(left.AsVector(), right.AsVector(), sum, accumulate: true));

        void Check(Action<Matrix<T>> add)
        {
            Matrix<T> sum = new(rows, columns, start.ToArray());
            add(sum);
            double tolerance = (depth + 2) * (typeof(T) == typeof(float) ? Math.Pow(2, -23) : Math.Pow(2, -52));
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    Assert.Equal(expected[i, j], double.CreateChecked(sum[i, j]), tolerance * (1 + depth));
        }
    }

    /// <summary>What is added to zeros has the bits of the product.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void AddedToZeros_IsTheProduct(int rows, int depth, int columns)
    {
        Random random = new(rows + depth + columns);
        Matrix<T> left = GuardedMemory<T>.Random(random, depth, rows).Matrix, right = GuardedMemory<T>.Random(random, depth, columns).Matrix;
        Matrix<T> product = new(rows, columns), sum = new(rows, columns);
        MatrixProduct.TransposeMultiply(left, right, product);
        MatrixProduct.TransposeMultiply(left, right, sum, accumulate: true);
        Assert.Equal(product.ToArray(), sum.ToArray());
    }

    private static double[,] Product(double[,] a, double[,] b)
    {
        double[,] product = new double[a.GetLength(0), b.GetLength(1)];
        for (int i = 0; i < product.GetLength(0); i++)
            for (int j = 0; j < product.GetLength(1); j++)
                for (int k = 0; k < a.GetLength(1); k++)
                    product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    private static double[,] Sum(double[,] a, double[,] b)
    {
        double[,] sum = (double[,])a.Clone();
        for (int i = 0; i < sum.GetLength(0); i++)
            for (int j = 0; j < sum.GetLength(1); j++)
                sum[i, j] += b[i, j];
        return sum;
    }
}
