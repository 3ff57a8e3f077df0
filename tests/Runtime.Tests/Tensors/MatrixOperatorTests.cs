using static SymbolicGrad.Runtime.Tests.Samples;

namespace SymbolicGrad.Runtime.Tests.Tensors;

public class MatrixOperatorTests
{
    private static readonly Matrix<double> A = [[1, 2, 3], [4, 5, 6]];
    private static readonly Matrix<double> B = [[10, 20, 30], [40, 50, 60]];
    private static readonly Vector<double> V = [100, 200, 300];

    [Fact]
    public void SumAndDifference_AreElementByElement()
    {
        Assert.Equal([[11, 22, 33], [44, 55, 66]], A + B);
        Assert.Equal([[9, 18, 27], [36, 45, 54]], B - A);
        Assert.Equal([[-1, -2, -3], [-4, -5, -6]], -A);
    }

    [Fact]
    public void Vector_GoesToEveryRow()
    {
        Assert.Equal([[101, 202, 303], [104, 205, 306]], A + V);
        Assert.Equal([[101, 202, 303], [104, 205, 306]], V + A);
        Assert.Equal([[-99, -198, -297], [-96, -195, -294]], A - V);
    }

    [Fact]
    public void Scalar_GoesToEveryElement()
    {
        Assert.Equal([[3, 4, 5], [6, 7, 8]], A + 2);
        Assert.Equal([[3, 4, 5], [6, 7, 8]], 2 + A);
        Assert.Equal([[-1, 0, 1], [2, 3, 4]], A - 2);
        Assert.Equal([[1, 0, -1], [-2, -3, -4]], 2 - A);
        Assert.Equal([[2, 4, 6], [8, 10, 12]], A * 2);
        Assert.Equal([[2, 4, 6], [8, 10, 12]], 2 * A);
        Assert.Equal([[0.5, 1, 1.5], [2, 2.5, 3]], A / 2);
        Assert.Equal([[60, 30, 20], [15, 12, 10]], 60 / A);
    }

    [Fact]
    public void Float_HasTheSameOperators()
    {
        Matrix<float> a = [[1, 2], [3, 4]];
        Vector<float> v = [10, 20];

        Assert.Equal([[7, 10], [15, 22]], a * a);
        Assert.Equal([[11.5f, 22.5f], [13.5f, 24.5f]], a + v + 0.5f);
        Assert.Equal([50, 110], a * v);
    }

    [Fact]
    public void Product_IsTheMatrixProduct()
    {
        Matrix<double> right = [[1, 0], [0, 2], [3, 0]];
        Assert.Equal([[10, 4], [22, 10]], A * right);
        Assert.Equal([1400, 3200], A * V);
        Assert.Equal([9, 12, 15], new Vector<double>([1, 2]) * A);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 4, 2)]
    [InlineData(17, 33, 9)]
    [InlineData(64, 70, 65)]
    public void Product_AgreesWithLoops(int rows, int inner, int columns)
    {
        Matrix<double> a = Matrix(rows, inner, 1), b = Matrix(inner, columns, 2);
        Vector<double> right = Vector(inner, 3), left = Vector(rows, 4);

        Close.Matrix(Loop(rows, columns, (i, j) => Sum(inner, k => a[i, k] * b[k, j])), a * b);
        Close.Vector([.. Enumerable.Range(0, rows).Select(i => Sum(inner, k => a[i, k] * right[k]))], a * right);
        Close.Vector([.. Enumerable.Range(0, inner).Select(k => Sum(rows, i => left[i] * a[i, k]))], left * a);
    }

    [Fact]
    public void Product_IsAssociativeAndDistributive()
    {
        Matrix<double> a = Matrix(7, 5, 1), b = Matrix(5, 9, 2), c = Matrix(9, 4, 3), d = Matrix(5, 9, 4);

        double[,] loops = Loop(7, 4, (i, j) => Sum(5, k => Sum(9, l => a[i, k] * b[k, l] * c[l, j])));
        Close.Matrix(loops, a * b * c);
        Close.Matrix(loops, a * (b * c));
        Close.Matrix(Loop(7, 9, (i, j) => Sum(5, k => a[i, k] * (b[k, j] + d[k, j]))), a * b + a * d);
    }

    [Fact]
    public void Product_WithTheIdentity_IsExact()
    {
        Matrix<double> a = Matrix(6, 6);
        Assert.Equal(a, a * SymbolicGrad.Matrix.Identity<double>(6));
        Assert.Equal(a, SymbolicGrad.Matrix.Identity<double>(6) * a);
    }

    [Fact]
    public void Product_OverNothing_IsZero() => Assert.Equal(new Matrix<double>(2, 3), new Matrix<double>(2, 0) * new Matrix<double>(0, 3));

    [Fact]
    public void Operators_OnViews_ReadTheirPart()
    {
        Matrix<double> whole = [[1, 2], [3, 4], [5, 6]];
        Assert.Equal([[8, 10]], whole.RowRange(1, 1) + whole.RowRange(2, 1));
        Assert.Equal([11, 17], whole.RowRange(1, 2) * whole.Row(0));
    }

    [Fact]
    public void Operators_LeaveTheirOperandsAlone()
    {
        Matrix<double> a = [[1, 2], [3, 4]];
        _ = a * 2 + a * a - 1;
        Assert.Equal([[1, 2], [3, 4]], a);
    }
}
