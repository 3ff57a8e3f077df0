using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Layouts;

public class LayoutTests
{
    private static readonly Matrix<double> TwoByThree = new(2, 3, [1, 2, 3, 4, 5, 6]);
    private static readonly Vector<double> OfThree = new([7.0, 8, 9]);

    [Fact]
    public void ConcatenateRows_PutsTheSecondBelow() => AssertFills(
        [1, 2, 3, 4, 5, 6, 7, 8, 9], new Matrix<double>(3, 3), d => Layout.ConcatenateRows(TwoByThree, new Matrix<double>(1, 3, [7, 8, 9]), d));

    [Fact]
    public void ConcatenateColumns_PutsTheSecondToTheRight() => AssertFills(
        [1, 2, 3, 7, 4, 5, 6, 8], new Matrix<double>(2, 4), d => Layout.ConcatenateColumns(TwoByThree, new Matrix<double>(2, 1, [7, 8]), d));

    [Fact]
    public void ConcatenateColumns_OfEmptyParts_IsTheOther()
    {
        AssertFills([1, 2, 3, 4, 5, 6], new Matrix<double>(2, 3), d => Layout.ConcatenateColumns(TwoByThree, new Matrix<double>(2, 0), d));
        AssertFills([1, 2, 3, 4, 5, 6], new Matrix<double>(2, 3), d => Layout.ConcatenateColumns(new Matrix<double>(2, 0), TwoByThree, d));
        AssertFills([], new Matrix<double>(0, 5), d => Layout.ConcatenateColumns(new Matrix<double>(0, 2), new Matrix<double>(0, 3), d));
    }

    [Fact]
    public void Concatenate_PutsTheSecondBehind()
    {
        var destination = new Vector<double>(5);
        Layout.Concatenate(OfThree, new Vector<double>([1.0, 2]), destination);
        Assert.Equal([7, 8, 9, 1, 2], destination.ToArray());
    }

    [Fact]
    public void SliceRows_CopiesTheRows() => AssertFills([4, 5, 6], new Matrix<double>(1, 3), d => Layout.SliceRows(TwoByThree, 1, 1, d));

    [Fact]
    public void SliceColumns_CopiesTheColumns()
    {
        AssertFills([2, 3, 5, 6], new Matrix<double>(2, 2), d => Layout.SliceColumns(TwoByThree, 1, 2, d));
        AssertFills([], new Matrix<double>(2, 0), d => Layout.SliceColumns(TwoByThree, 3, 0, d));
    }

    [Fact]
    public void Slice_CopiesTheElements()
    {
        var destination = new Vector<double>(2);
        Layout.Slice(OfThree, 1, 2, destination);
        Assert.Equal([8, 9], destination.ToArray());
    }

    [Fact]
    public void PadRows_IsZeroAroundTheRows() => AssertFills(
        [0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0], new Matrix<double>(4, 3), d => Layout.PadRows(TwoByThree, 1, d));

    [Fact]
    public void PadColumns_IsZeroAroundTheColumns()
    {
        AssertFills([0, 1, 2, 3, 0, 0, 4, 5, 6, 0], new Matrix<double>(2, 5), d => Layout.PadColumns(TwoByThree, 1, d));
        AssertFills([0, 0], new Matrix<double>(2, 1), d => Layout.PadColumns(new Matrix<double>(2, 0), 1, d));
    }

    [Fact]
    public void Pad_IsZeroAroundTheElements()
    {
        var destination = new Vector<double>(6);
        destination.Fill(double.NaN);
        Layout.Pad(OfThree, 2, destination);
        Assert.Equal([0, 0, 7, 8, 9, 0], destination.ToArray());
    }

    [Fact]
    public void ReshapeFlattenAndCopy_KeepTheOrder()
    {
        AssertFills([1, 2, 3, 4, 5, 6], new Matrix<double>(3, 2), d => Layout.Reshape(TwoByThree, d));
        AssertFills([7, 8, 9], new Matrix<double>(3, 1), d => Layout.Reshape(OfThree, d));
        AssertFills([1, 2, 3, 4, 5, 6], new Matrix<double>(2, 3), d => Layout.Copy(TwoByThree, d));
        var vector = new Vector<double>(6);
        Layout.Flatten(TwoByThree, vector);
        Assert.Equal([1, 2, 3, 4, 5, 6], vector.ToArray());
        Layout.Copy(vector, vector);
        Assert.Equal([1, 2, 3, 4, 5, 6], vector.ToArray());
    }

    [Fact]
    public void Fill_SetsEveryElement()
    {
        AssertFills([2.5, 2.5], new Matrix<double>(1, 2), d => Layout.Fill(2.5, d));
        var vector = new Vector<double>(2);
        Layout.Fill(1.5, vector);
        Assert.Equal([1.5, 1.5], vector.ToArray());
    }

    [Fact]
    public void Gather_TakesOneElementOfEachRow()
    {
        var destination = new Vector<double>(2);
        Layout.Gather(TwoByThree, [2, 0], destination);
        Assert.Equal([3, 4], destination.ToArray());
    }

    [Fact]
    public void Scatter_PutsOneElementIntoEachRowAndZeroElsewhere() => AssertFills(
        [0, 0, 1, 2, 0, 0], new Matrix<double>(2, 3), d => Layout.Scatter(new Vector<double>([1.0, 2]), [2, 0], d));

    private static void AssertFills(double[] expected, Matrix<double> destination, Action<Matrix<double>> operation)
    {
        destination.Fill(double.NaN);
        operation(destination);
        Assert.Equal(expected, destination.ToArray());
    }
}
