using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class SingleProductSpecialValueTests : ProductSpecialValueTests<float>;

public class DoubleProductSpecialValueTests : ProductSpecialValueTests<double>;

public abstract class ProductSpecialValueTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<int, int, int> Shapes => new() { { 2, 3, 2 }, { 5, 9, 7 }, { 12, 40, 35 }, { 70, 300, 250 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Multiply_WithNaNInTheLeft_GivesNaNInItsRowAloneEvenTimesZero(int rows, int depth, int columns)
    {
        (Matrix<T> left, Matrix<T> right, Matrix<T> destination) = Ones(rows, depth, columns);
        right.Clear();
        left[rows - 1, depth - 1] = T.NaN;
        MatrixProduct.Multiply(left, right, destination);
        AssertEach(destination, (i, _) => i == rows - 1 ? T.NaN : T.Zero);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Multiply_WithNaNInTheRight_GivesNaNInItsColumnAlone(int rows, int depth, int columns)
    {
        (Matrix<T> left, Matrix<T> right, Matrix<T> destination) = Ones(rows, depth, columns);
        left.Clear();
        right[depth - 1, columns - 1] = T.NaN;
        MatrixProduct.Multiply(left, right, destination);
        AssertEach(destination, (_, j) => j == columns - 1 ? T.NaN : T.Zero);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Multiply_WithInfinity_GivesInfinityOfTheSignAndNaNTimesZero(int rows, int depth, int columns)
    {
        (Matrix<T> left, Matrix<T> right, Matrix<T> destination) = Ones(rows, depth, columns);
        left[0, 0] = T.PositiveInfinity;
        right[0, 0] = T.Zero;
        right[0, 1] = -T.One;
        MatrixProduct.Multiply(left, right, destination);
        AssertEach(destination, (i, j) => (i, j) switch
        {
            (0, 0) => T.NaN,
            (0, 1) => T.NegativeInfinity,
            (0, _) => T.PositiveInfinity,
            (_, 0) => T.CreateChecked(depth - 1),
            (_, 1) => T.CreateChecked(depth - 2),
            _ => T.CreateChecked(depth),
        });
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Multiply_MatrixByVector_PropagatesNaN(int rows, int depth, int columns)
    {
        (Matrix<T> left, _, _) = Ones(rows, depth, columns);
        Vector<T> vector = new(depth), destination = new(rows);
        left[rows - 1, depth - 1] = T.NaN;
        MatrixProduct.Multiply(left, vector, destination);
        AssertEach(new Matrix<T>(rows, 1, destination.ToArray()), (i, _) => i == rows - 1 ? T.NaN : T.Zero);
    }

    private static (Matrix<T> Left, Matrix<T> Right, Matrix<T> Destination) Ones(int rows, int depth, int columns)
    {
        Matrix<T> left = new(rows, depth), right = new(depth, columns);
        left.Fill(T.One);
        right.Fill(T.One);
        return (left, right, new Matrix<T>(rows, columns));
    }

    private static void AssertEach(Matrix<T> actual, Func<int, int, T> expected)
    {
        for (int i = 0; i < actual.Rows; i++)
            for (int j = 0; j < actual.Columns; j++)
                Assert.Equal(expected(i, j), actual[i, j]);
    }
}
