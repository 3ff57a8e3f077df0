namespace SymbolicGrad.Runtime.Tests.Tensors;

public class MatrixErrorTests
{
    [Fact]
    public void Array_OfTheWrongLength_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix<double>(2, 3, new double[5]));
        Assert.Equal("Matrix: 5 elements cannot fill 2×3, which needs 6.", error.Message);
    }

    [Fact]
    public void View_OutsideTheMemory_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix<double>(new double[7], 2, 2, 3));
        Assert.Equal("Matrix: 2×3 elements from offset 2 are not inside memory of 7 elements.", error.Message);
        Assert.Throws<ArgumentException>(() => new Matrix<double>(new double[7], -1, 2, 3));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 3)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Index_OutsideTheMatrix_IsRefused(int row, int column)
    {
        var matrix = new Matrix<double>(new double[12], 3, 2, 3);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => matrix[row, column]);
        Assert.Throws<ArgumentOutOfRangeException>(() => { var m = matrix; m[row, column] = 1; });

        Assert.Equal($"Matrix: the index [{row},{column}] is outside a 2×3 matrix.", error.Message);
    }

    [Fact]
    public void Row_OutsideTheMatrix_IsRefused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<double>(2, 3).Row(2));
        Assert.StartsWith("Matrix: row 2 is outside a 2×3 matrix.", error.Message);
    }

    [Theory]
    [InlineData(1, 2, "RowRange: 2 rows from row 1 on are not inside a 2×3 matrix.")]
    [InlineData(2, 1, "RowRange: 1 row from row 2 on are not inside a 2×3 matrix.")]
    [InlineData(-1, 1, "RowRange: 1 row from row -1 on are not inside a 2×3 matrix.")]
    public void RowRange_OutsideTheMatrix_IsRefused(int start, int count, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix<double>(2, 3).RowRange(start, count));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Copy_ToAnotherShape_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix<double>(2, 3).CopyTo(new Matrix<double>(3, 2)));
        Assert.Equal("Copy: a 2×3 matrix does not fit a destination of 3×2; the shapes must be equal.", error.Message);
    }

    [Fact]
    public void RowsOfDifferentLength_AreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Matrix.Create<double>([1, 2, 3], [4]));
        Assert.StartsWith("Matrix: row 1 has 1 element; row 0 has 3, so every row needs 3.", error.Message);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, -1)]
    [InlineData(65536, 65536)]
    public void ImpossibleShape_IsRefused(int rows, int columns)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<double>(rows, columns));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<double>(rows, columns, new double[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<double>(new double[4], 0, rows, columns));
    }

    [Fact]
    public void OtherElementTypes_AreRefused()
    {
        Assert.Throws<NotSupportedException>(() => new Matrix<Half>(1, 1));
        Assert.Throws<NotSupportedException>(() => new Matrix<Half>(1, 1, new Half[1]));
        Assert.Throws<NotSupportedException>(() => new Matrix<Half>(new Half[1], 0, 1, 1));
        Assert.Throws<NotSupportedException>(() => new Matrix<Half>(new Half[1, 1]));
    }
}
