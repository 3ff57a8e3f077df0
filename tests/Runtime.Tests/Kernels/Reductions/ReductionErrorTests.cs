using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Reduction;

public class ReductionErrorTests
{
    private static readonly Matrix<double> TwoByThree = new(2, 3), ThreeByTwo = new(3, 2);
    private static readonly Vector<double> OfTwo = new(2), OfThree = new(3);

    public static TheoryData<string, Action> Errors => new()
    {
        { "Max: an empty vector has no largest element; it needs at least one element.", () => Reductions.Max(new Vector<double>(0)) },
        { "Max: a 0×3 matrix has no largest element to take; it needs at least one row and one column.", () => Reductions.Max(new Matrix<double>(0, 3)) },
        { "RowMax: a 2×0 matrix has no largest element to take; it needs at least one row and one column.", () => Reductions.RowMax(new Matrix<double>(2, 0), OfTwo) },
        { "ColumnMax: a 0×3 matrix has no largest element to take; it needs at least one row and one column.", () => Reductions.ColumnMax(new Matrix<double>(0, 3), OfThree) },
        { "RowMax: the result has length 2, so a destination of length 3 does not fit; it must have length 2.", () => Reductions.RowMax(TwoByThree, OfThree) },
        { "ColumnMax: the result has length 3, so a destination of length 2 does not fit; it must have length 3.", () => Reductions.ColumnMax(TwoByThree, OfTwo) },
        { "MaxAdjoint: the result is 2×3, so a destination of 3×2 does not fit; it must be 2×3.", () => Reductions.MaxAdjoint(TwoByThree, 1, ThreeByTwo) },
        { "MaxAdjoint: an empty vector has no largest element; it needs at least one element.", () => Reductions.MaxAdjoint(new Vector<double>(0), 1, OfTwo) },
        { "RowMaxAdjoint: an upstream of length 3 for 2 rows; it needs one element for each row.", () => Reductions.RowMaxAdjoint(TwoByThree, OfThree, TwoByThree) },
        { "ColumnMaxAdjoint: an upstream of length 2 for 3 columns; it needs one element for each column.", () => Reductions.ColumnMaxAdjoint(TwoByThree, OfTwo, TwoByThree) },
        { "Softmax: the result is 2×3, so a destination of 3×2 does not fit; it must be 2×3.", () => Reductions.Softmax(TwoByThree, ThreeByTwo) },
        { "LogSoftmax: the result has length 2, so a destination of length 3 does not fit; it must have length 2.", () => Reductions.LogSoftmax(OfTwo, OfThree) },
        { "LogSumExp: the result has length 2, so a destination of length 3 does not fit; it must have length 2.", () => Reductions.LogSumExp(TwoByThree, OfThree) },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void OperandsThatDoNotFit_AreNamed(string message, Action operation) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

    [Fact]
    public void DestinationOverlappingAnArgument_IsRefused()
    {
        var memory = new double[12];
        Matrix<double> square = new(memory, 0, 2, 2), shifted = new(memory, 1, 2, 2);
        AssertShared("Softmax", () => Reductions.Softmax(square, shifted));
        AssertShared("LogSoftmax", () => Reductions.LogSoftmax(square.Row(0), shifted.Row(0)));
        AssertShared("LogSumExp", () => Reductions.LogSumExp(square, shifted.Row(0)));
        AssertShared("RowMax", () => Reductions.RowMax(square, shifted.Row(0)));
        AssertShared("ColumnMax", () => Reductions.ColumnMax(square, square.Row(0)));
        AssertShared("RowMaxAdjoint", () => Reductions.RowMaxAdjoint(square, square.Row(0), square));
        AssertShared("ColumnMaxAdjoint", () => Reductions.ColumnMaxAdjoint(square, new Vector<double>(2), shifted));
    }

    [Fact]
    public void Reductions_OnceTheWorkspaceHasGrown_AllocateNothing()
    {
        Matrix<double> matrix = new(20, 30), destination = new(20, 30);
        Vector<double> rows = new(20), columns = new(30);
        Assert.Equal(0, Memory.Allocation.OfRepeatedCall(() =>
        {
            Reductions.Softmax(matrix, destination);
            Reductions.LogSoftmax(matrix, destination);
            Reductions.LogSumExp(matrix, rows);
            Reductions.RowMax(matrix, rows);
            Reductions.ColumnMax(matrix, columns);
            Reductions.RowMaxAdjoint(matrix, rows, destination);
            Reductions.ColumnMaxAdjoint(matrix, columns, destination);
        }));
    }

    private static void AssertShared(string operation, Action call) => Assert.Equal(
        $"{operation}: the destination shares memory with an argument; it needs memory of its own.",
        Assert.Throws<ArgumentException>(call).Message);
}
