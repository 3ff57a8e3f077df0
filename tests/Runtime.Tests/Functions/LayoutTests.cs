using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class LayoutTests
{
    private static readonly Matrix<double> M = [[1, 2, 3], [4, 5, 6]];
    private static readonly Vector<double> V = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void Transpose_SwapsRowsAndColumns()
    {
        Assert.Equal([[1, 4], [2, 5], [3, 6]], Transpose(M));
        Matrix<double> large = Samples.Matrix(37, 70);
        Close.Matrix(Samples.Loop(70, 37, (i, j) => large[j, i]), Transpose(large), 0);
    }

    [Fact]
    public void ReshapeAndFlatten_KeepTheOrder()
    {
        Assert.Equal([[1, 2], [3, 4], [5, 6]], Reshape(M, 3, 2));
        Assert.Equal(M, Reshape(V, 2, 3));
        Assert.Equal(V, Flatten(M));
    }

    [Fact]
    public void Concatenations()
    {
        Assert.Equal([1, 2, 3, 9], Concatenate(M.Row(0), [9]));
        Assert.Equal([[1, 2, 3], [4, 5, 6], [7, 8, 9]], ConcatenateRows(M, [[7, 8, 9]]));
        Assert.Equal([[1, 2, 3, 7], [4, 5, 6, 8]], ConcatenateColumns(M, [[7], [8]]));
    }

    [Fact]
    public void Slices()
    {
        Assert.Equal([3, 4], Slice(V, 2, 2));
        Assert.Equal([[4, 5, 6]], SliceRows(M, 1, 1));
        Assert.Equal([[2, 3], [5, 6]], SliceColumns(M, 1, 2));
        Assert.Equal(0, Slice(V, 6, 0).Length);
    }

    [Fact]
    public void Results_AreCopies()
    {
        Matrix<double> m = [[1, 2], [3, 4]];
        Flatten(m).Fill(0);
        Reshape(m, 1, 4).Fill(0);
        SliceRows(m, 0, 1).Fill(0);
        Slice(m.Row(0), 0, 2).Fill(0);
        Assert.Equal([[1, 2], [3, 4]], m);
    }

    [Fact]
    public void ImpossibleShapes_AreRefused()
    {
        static void Refused(string message, Func<object> operation) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

        Refused("Reshape: 2×3 to 4×2 is not possible; it has 6 elements, not 8.", () => Reshape(M, 4, 2));
        Refused("Reshape: length 6 to -2×-3 is not possible; it has 6 elements, not 6.", () => Reshape(V, -2, -3));
        Refused("Slice: 3 elements from element 4 on are not inside 6 elements.", () => Slice(V, 4, 3));
        Refused("SliceRows: 1 row from row 2 on are not inside 2 rows.", () => SliceRows(M, 2, 1));
        Refused("SliceColumns: 4 columns from column 0 on are not inside 3 columns.", () => SliceColumns(M, 0, 4));
        Refused("ConcatenateRows: 2×3 above 1×2 is not defined; the numbers of columns must be equal.",
            () => ConcatenateRows(M, [[1, 2]]));
        Refused("ConcatenateColumns: 2×3 beside 1×2 is not defined; the numbers of rows must be equal.",
            () => ConcatenateColumns(M, [[1, 2]]));
    }
}
