using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Layouts;

public class LayoutErrorTests
{
    private static readonly Matrix<double> TwoByThree = new(2, 3), ThreeByTwo = new(3, 2), FourByFour = new(4, 4);
    private static readonly Vector<double> OfTwo = new(2), OfThree = new(3);

    public static TheoryData<string, Action> Errors => new()
    {
        { "Transpose: the result is 3×2, so a destination of 2×3 does not fit; it must be 3×2.", () => Layout.Transpose(TwoByThree, TwoByThree) },
        { "ConcatenateRows: 2×3 above 3×2 is not defined; the numbers of columns must be equal.", () => Layout.ConcatenateRows(TwoByThree, ThreeByTwo, FourByFour) },
        { "ConcatenateRows: the result is 4×3, so a destination of 4×4 does not fit; it must be 4×3.", () => Layout.ConcatenateRows(TwoByThree, TwoByThree, FourByFour) },
        { "ConcatenateColumns: 2×3 beside 3×2 is not defined; the numbers of rows must be equal.", () => Layout.ConcatenateColumns(TwoByThree, ThreeByTwo, FourByFour) },
        { "ConcatenateColumns: the result is 2×6, so a destination of 4×4 does not fit; it must be 2×6.", () => Layout.ConcatenateColumns(TwoByThree, TwoByThree, FourByFour) },
        { "Concatenate: the result has length 5, so a destination of length 3 does not fit; it must have length 5.", () => Layout.Concatenate(OfTwo, OfThree, OfThree) },
        { "Slice: 3 elements from element 1 on are not inside 3 elements.", () => Layout.Slice(OfThree, 1, 3, OfThree) },
        { "Slice: 1 element from element -1 on are not inside 3 elements.", () => Layout.Slice(OfThree, -1, 1, OfTwo) },
        { "SliceRows: 2 rows from row 1 on are not inside 2 rows.", () => Layout.SliceRows(TwoByThree, 1, 2, TwoByThree) },
        { "SliceRows: the result is 1×3, so a destination of 2×3 does not fit; it must be 1×3.", () => Layout.SliceRows(TwoByThree, 1, 1, TwoByThree) },
        { "SliceColumns: 2 columns from column 2 on are not inside 3 columns.", () => Layout.SliceColumns(TwoByThree, 2, 2, TwoByThree) },
        { "Pad: 2 elements from element 2 on are not inside 3 elements.", () => Layout.Pad(OfTwo, 2, OfThree) },
        { "PadRows: 2×3 inside 4×4 is not defined; the numbers of columns must be equal.", () => Layout.PadRows(TwoByThree, 0, FourByFour) },
        { "PadColumns: 2×3 inside 4×4 is not defined; the numbers of rows must be equal.", () => Layout.PadColumns(TwoByThree, 0, FourByFour) },
        { "Reshape: 2×3 to 4×4 is not defined; the destination needs 6 elements and has 16.", () => Layout.Reshape(TwoByThree, FourByFour) },
        { "Reshape: length 3 to 4×4 is not defined; the destination needs 3 elements and has 16.", () => Layout.Reshape(OfThree, FourByFour) },
        { "Flatten: the result has length 6, so a destination of length 3 does not fit; it must have length 6.", () => Layout.Flatten(TwoByThree, OfThree) },
        { "Gather: 1 column index for a 2×3 matrix; there must be one for each of its 2 rows.", () => Layout.Gather(TwoByThree, [0], OfTwo) },
        { "Gather: the column 3 of row 1 is not inside 3 columns; it must be at least 0 and less than 3.", () => Layout.Gather(TwoByThree, [0, 3], OfTwo) },
        { "Scatter: the column -1 of row 0 is not inside 3 columns; it must be at least 0 and less than 3.", () => Layout.Scatter(OfTwo, [-1, 0], new Matrix<double>(2, 3)) },
        { "Scatter: a vector of length 3 for 2 rows; there must be one element for each row.", () => Layout.Scatter(OfThree, [0, 0], TwoByThree) },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void OperandsThatDoNotMatch_AreNamed(string message, Action operation) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

    [Fact]
    public void DestinationInMemoryOfAnArgument_IsRefusedWhereTheOrderWouldMatter()
    {
        var memory = new double[20];
        Matrix<double> square = new(memory, 0, 2, 2), overlapping = new(memory, 2, 2, 2), wide = new(memory, 0, 2, 4), tall = new(memory, 0, 4, 2);
        Vector<double> two = new(memory, 1, 2);

        AssertShared("Transpose", () => Layout.Transpose(square, overlapping));
        AssertShared("ConcatenateRows", () => Layout.ConcatenateRows(square, square, tall));
        AssertShared("ConcatenateColumns", () => Layout.ConcatenateColumns(square, square, wide));
        AssertShared("Concatenate", () => Layout.Concatenate(two, two, wide.Row(0)));
        AssertShared("SliceColumns", () => Layout.SliceColumns(wide, 1, 2, overlapping));
        AssertShared("PadRows", () => Layout.PadRows(square, 1, tall));
        AssertShared("PadColumns", () => Layout.PadColumns(square, 1, wide));
        AssertShared("Pad", () => Layout.Pad(two, 1, wide.Row(0)));
        AssertShared("Gather", () => Layout.Gather(square, [0, 1], two));
        AssertShared("Scatter", () => Layout.Scatter(two, [0, 1], square));
    }

    private static void AssertShared(string operation, Action call) => Assert.Equal(
        $"{operation}: the destination shares memory with an argument; it needs memory of its own.",
        Assert.Throws<ArgumentException>(call).Message);
}
