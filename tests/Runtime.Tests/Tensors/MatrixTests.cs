using System.Globalization;

namespace SymbolicGrad.Runtime.Tests.Tensors;

public class MatrixTests
{
    [Fact]
    public void Default_IsEmpty()
    {
        Matrix<double> matrix = default;

        Assert.Equal((0, 0, 0), (matrix.Rows, matrix.Columns, matrix.Length));
        Assert.True(matrix.AsSpan().IsEmpty);
        Assert.Equal("[]", matrix.ToString());
        Assert.Equal(new Matrix<double>(0, 0), matrix);
        Assert.Equal(0, matrix.RowRange(0, 0).Rows);
    }

    [Fact]
    public void Shape_GivesZeros()
    {
        var matrix = new Matrix<float>(2, 3);
        Assert.Equal((2, 3, 6), (matrix.Rows, matrix.Columns, matrix.Length));
        Assert.Equal(new float[6], matrix.ToArray());
    }

    [Fact]
    public void RowMajorArray_IsWrappedWithoutCopy()
    {
        double[] array = [1, 2, 3, 4, 5, 6];
        var matrix = new Matrix<double>(2, 3, array);

        matrix[1, 0] = 40;
        array[5] = 60;

        Assert.Equal(40, array[3]);
        Assert.Equal(60, matrix[1, 2]);
        Assert.Equal(2, matrix[0, 1]);
    }

    [Fact]
    public void TwoDimensionalArray_IsCopied()
    {
        double[,] array = { { 1, 2, 3 }, { 4, 5, 6 } };
        var matrix = new Matrix<double>(array);
        array[0, 0] = 9;
        Assert.Equal(new Matrix<double>(2, 3, [1, 2, 3, 4, 5, 6]), matrix);
    }

    [Fact]
    public void CollectionExpression_GivesItsRows()
    {
        Matrix<double> matrix = [[1, 2, 3], [4, 5, 6]];
        Assert.Equal(new Matrix<double>(2, 3, [1, 2, 3, 4, 5, 6]), matrix);
    }

    [Fact]
    public void View_ReadsAndWritesItsPartOfTheMemory()
    {
        double[] memory = [0, 1, 2, 3, 4, 5];
        var view = new Matrix<double>(memory, 1, 2, 2);

        view[1, 1] = 9;
        Assert.Equal([1, 2, 3, 9], view.ToArray());
        view.Fill(7);
        Assert.Equal([0, 7, 7, 7, 7, 5], memory);
        view.Clear();
        Assert.Equal([0, 0, 0, 0, 0, 5], memory);
    }

    [Fact]
    public void Row_IsAView()
    {
        Matrix<double> matrix = [[1, 2], [3, 4], [5, 6]];
        Vector<double> row = matrix.Row(1);
        row[0] = 30;
        Assert.Equal(30, matrix[1, 0]);
        Assert.Equal([30, 4], row.ToArray());
    }

    [Fact]
    public void RowRange_IsAView()
    {
        Matrix<double> matrix = [[1, 2], [3, 4], [5, 6]];
        Matrix<double> rows = matrix.RowRange(1, 2);
        rows[1, 1] = 60;
        Assert.Equal(60, matrix[2, 1]);
        Assert.Equal((2, 2), (rows.Rows, rows.Columns));
        Assert.Equal(0, matrix.RowRange(3, 0).Rows);
    }

    [Fact]
    public void Foreach_VisitsRowsInOrder()
    {
        Matrix<double> matrix = [[1, 2], [3, 4]];
        var rows = new List<string>();
        foreach (Vector<double> row in matrix) rows.Add(row.ToString());
        Assert.Equal(["[1, 2]", "[3, 4]"], rows);
    }

    [Fact]
    public void Identity_HasOnesOnTheDiagonal() =>
        Assert.Equal([[1, 0, 0], [0, 1, 0], [0, 0, 1]], Matrix.Identity<double>(3));

    [Fact]
    public void Equality_IsByShapeAndElements()
    {
        Matrix<double> matrix = [[1, 2], [3, double.NaN]];

        Assert.True(matrix == new Matrix<double>(2, 2, [1, 2, 3, double.NaN]));
        Assert.Equal(matrix.GetHashCode(), new Matrix<double>(2, 2, [1, 2, 3, double.NaN]).GetHashCode());
        Assert.True(matrix != new Matrix<double>(2, 2, [1, 2, 4, double.NaN]));
        Assert.True(new Matrix<double>(1, 4) != new Matrix<double>(2, 2));
        Assert.False(matrix.Equals("a string"));
    }

    [Fact]
    public void Text_AlignsColumnsInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Matrix<double> matrix = [[1, -2.5], [10, 3]];
            Assert.Equal("[[ 1, -2.5],\n [10,    3]]", matrix.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_OfALargeMatrix_IsCutInTheMiddle()
    {
        string[] lines = new Matrix<double>(30, 40).ToString().Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.Equal("[[0, 0, 0, …, 0, 0, 0],", lines[0]);
        Assert.Equal(" […, …, …, …, …, …, …],", lines[3]);
    }
}
